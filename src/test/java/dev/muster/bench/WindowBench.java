package dev.muster.bench;

import dev.muster.app.Main;
import dev.muster.ui.OpenRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;

/// The whole window as a user has it, with the figures and a task's detail open, while 100,000
/// requests run against `WindowBench URL`: prints a line for each thing that is done to it, with
/// the frames a second, the 99th percentile of a frame, the longest time without a frame, and the
/// longest time that the screen's thread was at work for one, in milliseconds.
public final class WindowBench {
  private static final Logger JAVAFX = Logger.getLogger("javafx");
  private static final int REQUESTS = 100_000;
  private static final int A_SECOND = 60;
  private static final long MOST_MINUTES = 2;

  private final Frames frames = new Frames();
  private final String list;

  private WindowBench(String url) {
    list =
        IntStream.range(0, REQUESTS)
            .mapToObj(i -> url + "path/" + i)
            .collect(Collectors.joining("\n", "", "\n"));
  }

  public static void main(String[] args) throws Exception {
    JAVAFX.setLevel(Level.SEVERE);
    Path home = Files.createTempDirectory("muster-window-bench");
    Files.writeString(
        home.resolve("settings.json"),
        """
        {"schema":1,"dividers":{"stats":0.3,"list":0.22,"detail":0.7},
         "window":{"width":1360,"height":860}}\
        """);
    System.setProperty("muster.home", home.toString());
    Thread.ofPlatform().daemon().start(() -> Main.main(new String[0]));
    try {
      new WindowBench(args[0]).measure();
    } finally {
      Platform.exit();
      delete(home);
    }
    System.exit(0);
  }

  private static void delete(Path home) throws IOException {
    try (var files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void measure() throws Exception {
    while (!shown()) {
      Thread.onSpinWait();
    }
    Platform.runLater(frames::start);
    step("settle", () -> {}, () -> true, 3 * A_SECOND);
    copy();
    step("paste", this::paste, () -> text(".count").startsWith("100,000"), A_SECOND);
    step("start", () -> press(KeyCode.ENTER), () -> done() > 500, A_SECOND);
    step("select", () -> OpenRow.at(table(), 3), () -> true, A_SECOND);
    step("steady", () -> {}, () -> true, 5 * A_SECOND);
    step("sort", () -> sort(), () -> true, A_SECOND);
    step("filter", () -> filter("7"), () -> true, A_SECOND);
    step("unfilter", () -> filter(""), () -> true, A_SECOND);
    step("end", () -> {}, () -> done() == REQUESTS, A_SECOND);
    step("sort-ended", () -> table().getSortOrder().clear(), () -> true, A_SECOND);
    step("filter-ended", () -> filter("99"), () -> true, A_SECOND);
    filtered("");
    step("paste-again", this::paste, () -> text(".count").startsWith("100,000"), 2 * A_SECOND);
    step("clear", () -> area().clear(), () -> text(".count").equals("0"), A_SECOND);
    step("undo", () -> area().undo(), () -> text(".count").startsWith("100,000"), A_SECOND);
    step("start-again", () -> press(KeyCode.ENTER), () -> done() > 500, A_SECOND);
    step("cancel-all", () -> press(KeyCode.PERIOD), () -> done() == REQUESTS, A_SECOND);
  }

  private void step(String name, Runnable action, BooleanSupplier reached, int more)
      throws Exception {
    CountDownLatch over =
        fx(() -> {
          CountDownLatch watched = frames.watch(reached, more);
          action.run();
          return watched;
        });
    if (!over.await(MOST_MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException(name + " takes minutes");
    }
    Frames.Seen seen = fx(frames::seen);
    System.out.printf(
        Locale.ROOT,
        "%s-fps %.1f%n%s-p99 %.1f%n%s-stall %.1f%n%s-work %.1f%n",
        name,
        seen.fps(),
        name,
        seen.p99(),
        name,
        seen.stall(),
        name,
        seen.work());
  }

  private void filtered(String query) throws Exception {
    fx(() -> {
      filter(query);
      return true;
    });
  }

  // What a user does

  private void copy() throws Exception {
    fx(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(list);
      return Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private void paste() {
    area().selectAll();
    area().paste();
  }

  private static CodeArea area() {
    return (CodeArea) scene().lookup(".list-area");
  }

  private void press(KeyCode key) {
    var keys = new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    Objects.requireNonNull(scene().getAccelerators().get(keys)).run();
  }

  private void sort() {
    TableColumn<?, ?> time =
        table().getColumns().stream()
            .filter(c -> "time".equals(c.getId()))
            .findFirst()
            .orElseThrow();
    time.setSortType(TableColumn.SortType.DESCENDING);
    sortBy(table(), time);
  }

  @SuppressWarnings("unchecked")
  private static <T> void sortBy(TableView<T> table, TableColumn<?, ?> column) {
    table.getSortOrder().setAll(List.of((TableColumn<T, ?>) column));
  }

  private void filter(String query) {
    ((TextField) scene().lookup("#query")).setText(query);
  }

  // What stands on the screen

  private TableView<?> table() {
    return (TableView<?>) scene().lookup("#tasks");
  }

  private int done() {
    return Integer.parseInt(text("#total-done").replace(",", ""));
  }

  private static String text(String place) {
    return ((Labeled) scene().lookup(place)).getText();
  }

  private static Scene scene() {
    return Window.getWindows().getFirst().getScene();
  }

  private static boolean shown() throws Exception {
    try {
      return fx(() -> !Window.getWindows().isEmpty() && Window.getWindows().getFirst().isShowing());
    } catch (IllegalStateException _) {
      return false; // JavaFX itself isn't up
    }
  }

  private static <T> T fx(Callable<T> question) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(question.call());
      } catch (Exception e) {
        answer.completeExceptionally(e);
      }
    });
    return answer.get(MOST_MINUTES, TimeUnit.MINUTES);
  }
}
