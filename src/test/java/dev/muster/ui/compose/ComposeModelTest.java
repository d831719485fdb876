package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.TaskGroup;
import dev.muster.input.Elsewhere;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeModelTest {
  private final HandScreen screen = new HandScreen();
  private final ComposeModel model = new ComposeModel(new ListModel(Lists::read, screen));
  private final List<Plan> started = new ArrayList<>();
  private final AtomicInteger cancelled = new AtomicInteger();

  @BeforeEach
  void serve() {
    model.serve(started::add, cancelled::incrementAndGet);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void withNoRequestsThereIsNothingToRunAndItSaysWhy() {
    model.run();

    assertThat(started).isEmpty();
    assertThat(model.canRun().get()).isFalse();
    assertThat(model.whyNot().get()).contains("paste some URLs");
  }

  @Test
  void runTakesTheListThePolicyAndTheSession() throws InterruptedException {
    model.policy().choose(new TaskGroup());
    model.session().inFlight.textProperty().set("3");
    model.list().fill("https://a.example/");
    screen.next();
    model.run();

    assertThat(started).hasSize(1);
    assertThat(started.getFirst().requests()).hasSize(1);
    assertThat(started.getFirst().policy()).isEqualTo(new TaskGroup());
    assertThat(started.getFirst().session().limits().inFlight()).isEqualTo(3);
  }

  @Test
  void runRightAfterAPasteRunsTheNewText() throws InterruptedException {
    model.list().fill("https://a.example/");
    model.run();
    assertThat(started).isEmpty();
    screen.next();

    assertThat(started).hasSize(1);
    assertThat(started.getFirst().requests().getFirst().url()).isEqualTo("https://a.example/");
  }

  @Test
  void runRightAfterAPasteOfNoUrlsRunsNothing() throws InterruptedException {
    model.list().fill("see the attached list");
    model.run();
    screen.next();

    assertThat(started).isEmpty();
    assertThat(model.canRun().get()).isFalse();
  }

  @Test
  void pressingRunTwiceWhileTheListIsReadStartsOneRun() throws InterruptedException {
    model.serve(
        plan -> {
          started.add(plan);
          model.runningProperty().set(true);
        },
        () -> {});
    model.list().fill("https://a.example/");
    model.run();
    model.run();
    screen.next();

    assertThat(started).hasSize(1);
  }

  @Test
  void whileARunIsUnderWayOnlyCancelIsOpen() throws InterruptedException {
    model.list().fill("https://a.example/");
    screen.next();
    model.cancelAll();
    assertThat(cancelled).hasValue(0);
    model.runningProperty().set(true);
    model.run();
    model.cancelAll();

    assertThat(started).isEmpty();
    assertThat(model.whyNot().get()).contains("under way");
    assertThat(cancelled).hasValue(1);
  }

  @Test
  void noFileIsSentBeforeAYesToItsName(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("x"), "secret");
    List<List<Path>> asked = new ArrayList<>();
    model
        .list()
        .askBeforeSending(files -> {
          asked.add(files);
          return asked.size() > 1;
        });
    model.list().fill("POST https://a.example/ body-file=" + file);
    screen.next();
    model.run();
    assertThat(asked).containsExactly(List.of(file));
    assertThat(screen.idle()).isTrue();

    model.run();
    screen.next();
    Request.Body body = started.getFirst().requests().getFirst().body();
    assertThat(body == null ? "" : new String(body.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("secret");

    model.run();
    screen.next();
    assertThat(asked).as("who said yes once isn't asked again").hasSize(2);
  }

  @Test
  void sitemapsAreFetchedWhenAskedAndBecomeTheList() throws InterruptedException {
    String sitemap = "<urlset><url><loc>https://a.example/x</loc></url></urlset>";
    model
        .list()
        .fetchBy(urls ->
            urls.stream()
                .<Elsewhere.Fetched>map(
                    _ -> new Elsewhere.Fetched.Came(sitemap.getBytes(StandardCharsets.UTF_8)))
                .toList());
    model
        .list()
        .fill("<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>");
    screen.next();
    assertThat(model.canRun().get()).isFalse();
    model.list().followSitemaps();
    screen.next();
    assertThat(model.list().text()).contains("https://a.example/x\n");
    screen.next();
    assertThat(model.list().listingProperty().get().requests()).hasSize(1);
  }
}
