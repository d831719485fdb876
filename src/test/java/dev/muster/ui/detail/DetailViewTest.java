package dev.muster.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A user looks at one task, tab by tab, with mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
class DetailViewTest {
  private static final byte[] JSON = Canned.utf8("{\"id\":17}");

  private final DetailModel model = new DetailModel();

  @SuppressWarnings("NullAway.Init") // set by start()
  private DetailView view;

  private volatile long now = Canned.ms(5_000);

  @Start
  void start(Stage stage) {
    new Theme().choose(Theme.Choice.LIGHT);
    view = new DetailView(model);
    stage.setScene(Theme.dress(new Scene(view, 1_000, 400)));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @Test
  void withoutATaskThereIsOneFriendlySentence(FxRobot robot) {
    assertThat(visible(robot, "Select a row to see all that is known of it.")).isTrue();
    show(robot, Canned.timedOut());
    assertThat(visible(robot, "Select a row to see all that is known of it.")).isFalse();
    assertThat(visible(robot, "#1 GET https://slow.example.org/")).isTrue();
  }

  @Test
  void theTabsTellTheWholeTask(FxRobot robot) {
    show(robot, Canned.answered("application/json", JSON, JSON.length));
    assertThat(visible(robot, "Answered 201 Created in 241 ms after one redirect.")).isTrue();
    robot.clickOn("Headers");
    assertThat(rows("rows")).contains("Server: practice", "Authorization: ••••••••");
    robot.clickOn("Body");
    assertThat(body()).isEqualTo("{\n  \"id\": 17\n}");
    robot.clickOn("Timing");
    assertThat(visible(robot, "Content download")).isTrue();
    assertThat(visible(robot, "46 ms")).isTrue();
    robot.clickOn("Events");
    assertThat(rows("events")).contains("195.0 ms: response headers received, status 201");
  }

  @Test
  void theArrowKeysWalkThroughTheTabs(FxRobot robot) {
    show(robot, Canned.timedOut());
    robot.clickOn("Overview").type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    assertThat(visible(robot, "Waiting (TTFB)")).isTrue();
  }

  @Test
  void secretsAreShownOnlyOnDemand(FxRobot robot) {
    show(robot, Canned.answered("application/json", JSON, JSON.length));
    robot.clickOn("Headers").clickOn("Show secrets");
    assertThat(rows("rows")).contains("Authorization: Bearer 0123456789");
    robot.clickOn("Show secrets");
    assertThat(rows("rows")).contains("Authorization: ••••••••");
  }

  @Test
  void withoutSecretsThereIsNoSwitchForThem(FxRobot robot) {
    show(robot, Canned.timedOut());
    robot.clickOn("Headers");
    assertThat(visible(robot, "Show secrets")).isFalse();
  }

  @Test
  void ctrlCCopiesTheValueOfARow(FxRobot robot) {
    show(robot, Canned.answered("application/json", JSON, JSON.length));
    robot.clickOn("412 B over the wire, 9 B decoded").press(KeyCode.CONTROL).type(KeyCode.C);
    robot.release(KeyCode.CONTROL);
    assertThat(clipboard()).isEqualTo("412 B over the wire, 9 B decoded");
  }

  @Test
  void theMenuCopiesEveryRow(FxRobot robot) {
    show(robot, Canned.timedOut());
    robot.rightClickOn("total 1 s").clickOn(robot.lookup(".menu-item").nth(1).<Node>query());
    assertThat(clipboard())
        .startsWith(
            "The total timeout of 1 s (line 7) ended it after 1.00 s; the call was cancelled and"
                + " its connection closed.\nURL: https://slow.example.org/\nMethod: GET\n")
        .endsWith("Own timeouts: total 1 s");
  }

  @Test
  void theBodyIsReadAsTextOrHexAndCopiedWhole(FxRobot robot) {
    show(robot, Canned.answered("application/json", JSON, JSON.length));
    robot.clickOn("Body").clickOn("Text");
    assertThat(body()).isEqualTo("{\"id\":17}");
    robot.clickOn("Hex");
    assertThat(body()).startsWith("00000000  7b 22 69 64");
    robot.clickOn("Hex");
    assertThat(robot.lookup("#body-HEX").queryAs(ToggleButton.class))
        .matches(ToggleButton::isSelected, "stays chosen when clicked again");
    robot.clickOn("Text").clickOn("Copy all");
    assertThat(clipboard()).isEqualTo("{\"id\":17}");
  }

  @Test
  void aLineThatWasCutForTheScreenIsCopiedWhole(FxRobot robot) {
    String endless = "endless ".repeat(2_000);
    show(robot, Canned.answered("text/plain", Canned.utf8(endless), endless.length()));
    robot.clickOn("Body").clickOn("Copy all");
    assertThat(clipboard()).isEqualTo(endless);
    robot.clickOn(".body-text").press(KeyCode.CONTROL).type(KeyCode.A).type(KeyCode.C);
    robot.release(KeyCode.CONTROL);
    assertThat(clipboard()).isEqualTo(endless);
  }

  @Test
  void aLargeBodyArrivesFromTheBackground(FxRobot robot) throws Exception {
    String large = "0123456789\n".repeat(20_000);
    show(robot, Canned.answered("text/plain", Canned.utf8(large), large.length()));
    robot.clickOn("Body");
    eventually(() -> body().equals(large));
  }

  @Test
  void aPictureIsDecodedBehindTheScreenAndDrawn(FxRobot robot) throws Exception {
    show(robot, Canned.answered("image/png", PictureTest.PNG, PictureTest.PNG.length));
    robot.clickOn("Body");
    eventually(() -> drawn() != null);
    assertThat(drawn().getWidth()).isEqualTo(2);
    robot.clickOn("Hex");
    assertThat(body()).startsWith("00000000  89 50 4e 47");
    assertThat(drawn()).isNull();
  }

  @Test
  void aDamagedPictureSaysSo(FxRobot robot) throws Exception {
    byte[] damaged = PictureTest.PNG.clone();
    Arrays.fill(damaged, 40, damaged.length, (byte) 0);
    show(robot, Canned.answered("image/png", damaged, damaged.length));
    robot.clickOn("Body");
    eventually(() -> visible(robot, "The picture is damaged."));
  }

  @Test
  void theBodyIsSavedWhereTheUserWants(FxRobot robot, @TempDir Path folder) throws Exception {
    List<String> names = new ArrayList<>();
    robot.interact(() ->
        view.saveWith((_, name) -> {
          names.add(name);
          return Optional.of(folder.resolve(name));
        }));
    show(robot, Canned.answered("application/json", JSON, JSON.length));
    robot.clickOn("Body").clickOn("#save-body");
    eventually(() -> visible(robot, "9 B saved to orders.json"));
    assertThat(folder.resolve("orders.json")).hasBinaryContent(JSON);
    show(robot, Canned.answered("text/plain", JSON, 1_000));
    robot.clickOn("#save-body");
    eventually(() -> visible(robot, "What is kept, 9 B, saved to orders.txt.part"));
    assertThat(names).containsExactly("orders.json", "orders.txt.part");
  }

  @Test
  void aBodyThatCannotBeSavedSaysWhatToDo(FxRobot robot, @TempDir Path folder) throws Exception {
    Path nowhere = folder.resolve("missing").resolve("file");
    robot.interact(() -> view.saveWith((_, _) -> Optional.of(nowhere)));
    show(robot, Canned.answered("application/json", JSON, JSON.length));
    robot.clickOn("Body").clickOn("#save-body");
    eventually(() ->
        robot
            .lookup((Label label) -> label.getText().contains("Choose another place."))
            .tryQuery()
            .isPresent());
  }

  @Test
  void ctrlCCopiesTheTimesOfAllPhases(FxRobot robot) {
    show(robot, Canned.timedOut());
    robot.clickOn("Timing").clickOn("Waiting (TTFB)").clickOn("Timing").type(KeyCode.TAB);
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    assertThat(clipboard())
        .startsWith("Queued: 60 ms\nDNS lookup: 12 ms\n")
        .contains("\nTimed out: 1.00 s total timeout of 1 s set on line 7");
  }

  @Test
  void tabLeavesTheBodyAgain(FxRobot robot) {
    show(robot, Canned.answered("application/json", JSON, JSON.length));
    robot.clickOn("Body").clickOn(".body-text").type(KeyCode.TAB);
    assertThat(onFx(() -> view.getScene().getFocusOwner())).isNotInstanceOf(BodyText.class);
    assertThat(body()).isEqualTo("{\n  \"id\": 17\n}");
  }

  @Test
  void aRunningTaskMovesOnByItself(FxRobot robot) throws Exception {
    now = Canned.ms(100);
    Canned task = new Canned(Canned.timedOut().request());
    show(robot, task.task());
    eventually(() -> visible(robot, "Waiting for a place in flight for 100 ms so far."));
    now = Canned.ms(3_200);
    eventually(() -> visible(robot, "Waiting for a place in flight for 3.20 s so far."));
  }

  @Test
  void barsStandWhereTheirPhaseStoodInTime(FxRobot robot) {
    show(robot, Canned.timedOut());
    robot.clickOn("Timing");
    Region queued = bar("queued");
    Region waiting = bar("waiting");
    double lane = ((Region) waiting.getParent()).getWidth();
    assertThat(queued.getLayoutX()).isZero();
    assertThat(queued.getWidth() / lane).isBetween(0.05, 0.065);
    assertThat(waiting.getLayoutX() + waiting.getWidth()).isBetween(lane - 1, lane + 1);
    assertThat(bar("securing").isVisible()).isFalse();
  }

  @Test
  void theCloseButtonIsThereOnlyWhereItCloses(FxRobot robot) {
    show(robot, Canned.timedOut());
    assertThat(visible(robot, "×")).isFalse();
    boolean[] closed = {false};
    robot.interact(() -> view.closeRequestedProperty().set(() -> closed[0] = true));
    robot.clickOn("×");
    assertThat(closed[0]).isTrue();
  }

  @Test
  void outOfSightItReadsNothingAnyMore(FxRobot robot) throws Exception {
    AtomicInteger reads = new AtomicInteger();
    TaskRecord queued = new Canned(Canned.timedOut().request()).task();
    robot.interact(() -> model.show(queued, reads::incrementAndGet));
    eventually(() -> reads.get() > 3);
    robot.interact(() -> view.getScene().setRoot(new Region()));
    int read = reads.get();
    fourRefreshesLater(robot);
    assertThat(reads).hasValue(read);
  }

  /// The pane's own refresh ran on the same pulses as this.
  private static void fourRefreshesLater(FxRobot robot) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    PauseTransition pause = new PauseTransition(Duration.millis(400));
    pause.setOnFinished(_ -> over.countDown());
    robot.interact(pause::play);
    assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private void show(FxRobot robot, TaskRecord task) {
    robot.interact(() -> model.show(task, () -> now));
  }

  private List<String> rows(String id) {
    return onFx(() -> list(id).getItems().stream().map(Row::text).toList());
  }

  private RowList list(String id) {
    return (RowList) view.lookup("#" + id);
  }

  private String body() {
    return onFx(() -> ((BodyText) view.lookup(".body-text")).getText());
  }

  private Image drawn() {
    return onFx(() -> {
      PictureView picture = (PictureView) view.lookup(".picture");
      return picture == null ? null : picture.image();
    });
  }

  private Region bar(String role) {
    return onFx(() -> (Region) view.lookup(".timing-bar." + role));
  }

  private static boolean visible(FxRobot robot, String text) {
    return onFx(() ->
        robot
            .lookup((Labeled label) -> text.equals(label.getText()) && inSight(label))
            .tryQuery()
            .isPresent());
  }

  private static boolean inSight(Node node) {
    Node each = node;
    while (each != null && each.isVisible()) {
      each = each.getParent();
    }
    return each == null;
  }

  private static String clipboard() {
    return onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private static void eventually(Callable<Boolean> fact) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact);
  }

  private static <T> T onFx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
  }
}
