package dev.muster.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.handover.Brought;
import dev.muster.practice.PracticeServer;
import dev.muster.settings.LastList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StoriesTest {
  @TempDir static @Nullable Path home;

  private @Nullable OpenedApp opened;

  @Start
  void start(Stage stage) throws Exception {
    Path folder = Objects.requireNonNull(home);
    Files.deleteIfExists(folder.resolve("list.txt"));
    opened = new OpenedApp(stage, folder, Opening.asked(new String[0]), PracticeServer.open());
  }

  @AfterEach
  void close() {
    opened().close();
  }

  private OpenedApp opened() {
    return Objects.requireNonNull(opened);
  }

  private String url(String path) {
    return opened().url(path);
  }

  @Test
  void theSampleRunsWithoutANetwork(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.until(() -> screen.label("#count"), "11");
    screen.run();
    screen.until(() -> screen.cellText(4, "status"), "404");
    screen.until(() -> screen.cellText(11, "status"), "unsupported scheme");
    screen.until(() -> screen.cellText(7, "status"), "total timeout 2 s");
    screen.until(() -> screen.cellText(10, "state"), "Failed");
    screen.select(6).push(KeyCode.DELETE);
    screen.until(() -> screen.cellText(6, "status"), "cancelled by you");
    screen.until(() -> screen.label("#total-done"), "11");
  }

  @Test
  void thePastedUrlsRunAndTheAwaitReturnsWhileATaskStillRuns(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.click("#wait").click("#returnWhen").click("FIRST_EXCEPTION");
    screen.paste(url("/bytes/100") + "\n" + url("/hang") + "\npython://example.com\nno list\n");
    screen.until(() -> screen.label("#skipped"), "1");
    screen.run();
    screen.until(() -> screen.label("#await-verb"), "Returned");
    assertThat(screen.label("#await-code")).contains("return_when=FIRST_EXCEPTION");
    screen.until(() -> screen.label("#await-counts"), "still running");
    screen.until(() -> screen.cellText(2, "status"), "waiting for response");
    screen.click("#cancel-pending");
    screen.until(() -> screen.cellText(2, "status"), "cancelled by you");
    screen.until(() -> screen.label("#total-done"), "3");
  }

  @Test
  void aChipAndATextFilterTheRows(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.paste(url("/status/200") + "\n" + url("/reset") + "\n" + url("/bytes/7") + "\n").run();
    screen.until(() -> screen.label("#total-done"), "3");
    screen.click("#chip-failed");
    screen.until(() -> screen.cellText(1, "url") + screen.cellText(2, "url"), "/reset");
    assertThat(screen.cellText(1, "url")).isEmpty();
    screen.click("All 3").push(KeyCode.CONTROL, KeyCode.F);
    robot.write("bytes");
    screen.until(
        () -> screen.cellText(1, "url").isEmpty() ? screen.cellText(3, "url") : "", "/bytes");
  }

  @Test
  void aSelectedRowTellsAllAboutItself(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.paste("POST " + url("/echo") + " header=\"X-A: b\" body='hello'\n").run();
    screen.until(() -> screen.label("#total-done"), "1");
    screen.select(1);
    screen.until(() -> screen.label(".detail-story"), "200");
    screen.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(screen.shown(".detail-title")).isFalse();
  }

  @Test
  void closingDuringARunAsksOnceAndThenLeavesNothing(FxRobot robot) throws Exception {
    Screen screen = new Screen(robot);
    screen.paste(url("/hang") + "\n").run();
    screen.until(() -> screen.cellText(1, "status"), "waiting for response");
    askToClose();
    screen.click("Keep running");
    assertThat(opened().stage.isShowing()).isTrue();
    assertThat(screen.cellText(1, "state")).contains("Running");
    askToClose();
    robot.clickOn(robot.lookup("Close").queryAs(Button.class));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !opened().stage.isShowing());
    opened().closeApp();
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> opened().server.connections() == 0);
    Set<String> owned = Set.of("muster-run", "muster-runs", "muster-settings");
    WaitForAsyncUtils.waitFor( // a thread whose work is done takes a moment to end
        10,
        TimeUnit.SECONDS,
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t -> owned.contains(t.getName())));
  }

  @Test
  void limitsChangedDuringARunHoldAtOnce(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.paste((url("/hang") + "\n").repeat(2));
    screen.click("#session").click("#inFlight").push(KeyCode.CONTROL, KeyCode.A);
    robot.write("1").push(KeyCode.ESCAPE);
    screen.click("#run");
    screen.until(() -> screen.cellText(1, "status"), "waiting for response");
    screen.until(() -> screen.cellText(2, "status"), "queued for a place");
    screen.click("#session").click("#inFlight").push(KeyCode.CONTROL, KeyCode.A);
    robot.write("2");
    screen.until(() -> screen.cellText(2, "status"), "waiting for response");
    screen.click("#reset");
  }

  @Test
  void aRequestThatIsTriedAgainShowsItsAttempts(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.paste(url("/status/503") + " retries=1\n").run();
    screen.until(() -> screen.cellText(1, "status"), "2 attempts");
    screen.select(1);
    screen.until(() -> screen.label(".detail-story"), "It took 2 attempts.");
  }

  @Test
  void whatALaterStartBringsBecomesTheList(FxRobot robot) {
    Screen screen = new Screen(robot);
    opened()
        .app
        .receive(new Brought(List.of(url("/bytes/1"), "-"), url("/bytes/2").getBytes(UTF_8)));
    screen.until(() -> screen.label("#count"), "2");
    screen.run();
    screen.until(() -> screen.cellText(2, "status"), "200");
  }

  @Test
  void f1TellsTheKeysAndEscTakesThemAway(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.push(KeyCode.F1);
    screen.until(() -> screen.shown(".keys") ? "keys" : "none", "keys");
    screen.push(KeyCode.ESCAPE);
    screen.until(() -> screen.shown(".keys") ? "keys" : "none", "none");
  }

  @Test
  void aLineLeadsToItsRowAndBackAlsoWhenTheListIsPutAside(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.paste("# two\n" + url("/bytes/1") + "\n" + url("/bytes/2")).run();
    screen.until(() -> screen.label("#total-done"), "2");
    screen.push(KeyCode.CONTROL, KeyCode.L).push(KeyCode.CONTROL, KeyCode.END);
    screen.push(KeyCode.CONTROL, KeyCode.J);
    screen.until(() -> screen.label(".detail-title"), "#2 ");
    screen.push(KeyCode.CONTROL, KeyCode.B);
    screen.until(() -> screen.shown(".list-area") ? "list" : "rail", "rail");
    screen.push(KeyCode.CONTROL, KeyCode.J);
    screen.until(() -> screen.shown(".list-area") ? "list" : "rail", "list");
    screen.push(KeyCode.CONTROL, KeyCode.F);
    screen.until(() -> screen.shown("#sought") ? "find" : "", "find");
  }

  @Test
  void theNextStartHasTheListAgainWithoutItsSecrets(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.paste(url("/bytes/1") + " auth=me:secret\n" + url("/bytes/2"));
    screen.until(() -> screen.label("#count"), "2");
    opened().closeApp();
    LastList kept = new LastList(Objects.requireNonNull(home));
    assertThat(kept.load()).hasValue(url("/bytes/1") + " \n" + url("/bytes/2"));
  }

  @Test
  void aListIsKeptSoonAfterItHasChanged(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.paste(url("/bytes/1") + " auth=me:secret\n" + url("/bytes/3"));
    LastList kept = new LastList(Objects.requireNonNull(home));
    screen.until(() -> kept.load().orElse(""), "/bytes/3");
    assertThat(kept.load().orElse("")).doesNotContain("secret");
  }

  private void askToClose() {
    Stage asked = opened().stage;
    javafx.application.Platform.runLater(
        () -> Event.fireEvent(asked, new WindowEvent(asked, WindowEvent.WINDOW_CLOSE_REQUEST)));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
