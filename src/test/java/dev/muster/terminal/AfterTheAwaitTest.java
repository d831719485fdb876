package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What becomes of the tasks that are pending when the await is over.
class AfterTheAwaitTest {
  private final Stage stage = new Stage();

  private String run(String... options) {
    String[] args = new String[options.length + 3];
    System.arraycopy(options, 0, args, 0, options.length);
    args[options.length] = "--headless";
    args[options.length + 1] = "--format=jsonl";
    args[options.length + 2] = "-";
    return stage.output(args);
  }

  @Test
  void keptTasksAreWaitedForAndThatIsSaid() {
    stage.piped = "http://a/refused\nhttp://a/gate\nhttp://a/open delay=20\n";
    assertThat(run()).contains("{\"index\":1,", "\"pending\":2").doesNotContain("cancelled");
    assertThat(stage.err())
        .isEqualTo(
            "The await is over, 2 tasks run on and will be waited for (--then cancel would"
                + " cancel)\n");
  }

  @Test
  void aWaitKeepsItsPendingTasksToo() {
    stage.piped = "http://a/200\nhttp://a/gate\nhttp://a/open delay=20\n";
    assertThat(run("--await=wait", "--return-when=first-completed")).doesNotContain("cancelled");
    assertThat(stage.err()).contains("2 tasks run on");
  }

  @Test
  void asCompletedGoesOnBehindItsLimit() {
    stage.piped = "http://a/gate\nhttp://a/open delay=20\n";
    assertThat(run("--await=as-completed", "--await-timeout=1ms"))
        .contains("\"timeouts\":2")
        .doesNotContain("cancelled");
    assertThat(stage.err()).contains("2 tasks run on");
  }

  @Test
  void cancelEndsThemWhateverThePolicy() {
    stage.piped = "http://a/refused\nhttp://a/hang\n";
    assertThat(run("--then=cancel")).contains("\"error\":\"cancelled by the policy\"");
    assertThat(stage.err()).isEmpty();
  }

  @Test
  void aRequestThatOutlivesItsShieldedTaskIsStoppedWhereItIsNotKept() {
    stage.piped = "http://a/hang timeout=1ms shield\n";
    assertThat(run("--return-exceptions", "--then=cancel")).contains("\"timeoutClock\":\"total\"");
    assertThat(stage.err()).isEmpty();
  }

  @Test
  void oneThatIsWaitedForIsSaid() {
    stage.piped = "http://a/hang timeout=1ms shield\n";
    stage.whenRemarked = stage::interrupt; // or it would be waited for
    run("--return-exceptions");
    assertThat(stage.err())
        .startsWith(
            "Every task has ended, 1 shielded request runs on and will be waited for (--then cancel"
                + " would stop it)\n");
  }

  @Test
  void aWaitCancelsThemItself() {
    stage.piped = "http://a/200\nhttp://a/hang\n";
    assertThat(run("--await=wait", "--return-when=first-completed", "--then=cancel"))
        .contains("\"error\":\"cancelled by the policy\"");
  }

  @Test
  void repeatAwaitsThemAgain() {
    stage.piped =
        "http://a/refused\nhttp://a/refused delay=5\nhttp://a/gate\nhttp://a/open delay=20\n";
    assertThat(run("--then=repeat")).contains("\"outcome\":\"returned\"", "\"pending\":0");
    assertThat(stage.err())
        .as("what the first came to")
        .matches(
            "gather\\(\\*tasks\\) raised after .*: connection refused \\(#1\\), 3 pending;"
                + " awaited again\n");
  }

  @Test
  void aGathersLimitCancelsItsTasksByItself() {
    stage.piped = "http://a/hang\n";
    assertThat(run("--await-timeout=1ms"))
        .contains("cancelled by the policy", "\"raised\":\"TimeoutError\"");
    assertThat(stage.err()).isEmpty();
  }
}
