package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.input.Elsewhere;
import dev.muster.ui.Clipped;
import dev.muster.ui.Texts;
import dev.muster.ui.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ListEditorTest extends RoomTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  private static ListArea area(FxRobot robot) {
    return robot.lookup(".list-area").queryAs(ListArea.class);
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryLabeled().getText();
  }

  private void pasteIntoTheList(FxRobot robot, String text) {
    robot.clickOn(".list-area");
    paste(robot, text);
    eventually(() -> !model.list().staleProperty().get());
  }

  @Test
  void aPastedListIsCounted(FxRobot robot) {
    pasteIntoTheList(robot, Lists.PICTURE);

    assertThat(text(robot, "#count")).isEqualTo("17");
    assertThat(text(robot, "#skipped")).isEqualTo("1 line skipped");
    assertThat(shown(robot, "#duplicates")).isFalse();
  }

  @Test
  void runRightAfterThePasteRunsThePastedText(FxRobot robot) {
    robot.clickOn(".list-area");
    paste(robot, "https://a.example/\nhttps://b.example/");
    robot.interact(model::run);
    eventually(() -> !started.isEmpty());

    assertThat(started.getFirst().requests()).hasSize(2);
  }

  @Test
  void aSkippedLineIsMarkedAndOnlyThat(FxRobot robot) {
    pasteIntoTheList(robot, Lists.PICTURE);
    eventually(() -> marked(robot, 17));

    assertThat(onScreen(() -> marked(robot, 16))).isFalse();
    assertThat(onScreen(() -> area(robot).getParagraphGraphic(17)))
        .isInstanceOfSatisfying(
            Label.class,
            number -> {
              assertThat(number.getText().strip()).isEqualTo("18");
              assertThat(number.getTooltip().getText()).isEqualTo("no URL in it");
            });
  }

  @Test
  void theTextIsScrolledAwayBelowTheNumbers(FxRobot robot) {
    pasteIntoTheList(
        robot, "no\nhttps://a.example/ timeout=soon\nhttps://a.example/" + "x".repeat(200));
    eventually(() -> marked(robot, 0));
    for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
      robot.interact(() -> new Theme().choose(theme));
      eventually(() ->
          numbers(robot).size() == 3
              && numbers(robot).stream().allMatch(number -> hides(area(robot), number)));
    }
  }

  @Test
  void linesThatStayGetNumbersAsWideAsThoseOfALongerList(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/");
    eventually(() -> numbers(robot).size() == 1);
    double narrow = onScreen(() -> numbers(robot).getFirst().getWidth());
    robot.interact(() -> area(robot).appendText("\nhttps://a.example/".repeat(9_999)));
    eventually(() -> numbers(robot).size() > 1);
    eventually(() ->
        numbers(robot).stream().allMatch(number -> number.getWidth() > narrow)
            && numbers(robot).stream().anyMatch(number -> number.getText().equals("1")));
  }

  private static List<Label> numbers(FxRobot robot) {
    return List.copyOf(robot.lookup(".line-number").queryAllAs(Label.class));
  }

  private static boolean hides(ListArea area, Label number) {
    BackgroundFill ground = number.getBackground().getFills().getFirst();
    return ground.getFill().isOpaque()
        && ground.getInsets().equals(Insets.EMPTY)
        && ground.getFill().equals(area.getBackground().getFills().getFirst().getFill());
  }

  @Test
  void theNumberOfEachLineIsReadWhole(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\n".repeat(999));
    robot.interact(() -> area(robot).goTo(1000));
    eventually(
        () -> numbers(robot).stream().anyMatch(number -> number.getText().strip().equals("1000")));
    assertThat(onScreen(() -> Clipped.in(area(robot)))).isEmpty();
    double wide = onScreen(() -> numbers(robot).getFirst().getWidth());
    robot.interact(() -> area(robot).clear());
    robot.interact(() -> area(robot).moveTo(0));
    pasteIntoTheList(robot, "https://a.example/");
    eventually(() -> numbers(robot).size() == 1 && numbers(robot).getFirst().getWidth() < wide);
  }

  private static boolean marked(FxRobot robot, int paragraph) {
    return area(robot).getParagraph(paragraph).getParagraphStyle().contains("skipped");
  }

  @Test
  void aMarkMovesWithItsLine(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\nno");
    eventually(() -> marked(robot, 1));
    robot.interact(() -> area(robot).insertText(0, "https://b.example/\n"));
    eventually(() -> marked(robot, 2) && !marked(robot, 1));
  }

  @Test
  void theSkippedLinkGoesToTheLineAndSaysWhy(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\n".repeat(500) + "no");
    robot.interact(() -> area(robot).moveTo(0));
    robot.clickOn("#skipped");

    assertThat(onScreen(() -> area(robot).getCurrentParagraph())).isEqualTo(500);
    assertThat(text(robot, "#notice")).isEqualTo("Line 501: no URL in it");
  }

  @Test
  void methodAndOptionHaveTheirColours(FxRobot robot) {
    pasteIntoTheList(robot, "POST https://a.example/ timeout=1s");
    eventually(() -> style(robot, 0).contains("method"));

    assertThat(style(robot, 6)).contains("url");
    assertThat(style(robot, 25)).contains("key");
    assertThat(style(robot, 33)).contains("value");
  }

  private static Collection<String> style(FxRobot robot, int at) {
    return onScreen(() -> area(robot).getStyleOfChar(at));
  }

  @Test
  void linesOutOfSightAreNotPainted(FxRobot robot) {
    pasteIntoTheList(robot, "POST https://a.example/\n".repeat(1000));
    robot.interact(() -> area(robot).moveTo(0));
    robot.interact(() -> area(robot).requestFollowCaret());
    eventually(() -> style(robot, 0).contains("method"));

    assertThat(style(robot, "POST https://a.example/\n".length() * 500)).isEmpty();
  }

  @Test
  void duplicatesMergeWithAClickAndComeBackWithUndo(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\nhttps://a.example/");
    assertThat(text(robot, "#duplicates")).isEqualTo("1 duplicate");
    robot.interact(() -> robot.lookup("#merge").<Hyperlink>query().fire());
    eventually(() -> area(robot).getText().equals("https://a.example/"));
    robot.clickOn(".list-area").push(KeyCode.SHORTCUT, KeyCode.Z);

    eventually(() -> area(robot).getText().equals("https://a.example/\nhttps://a.example/"));
  }

  @Test
  void anOpenedFileBecomesTheList(FxRobot robot, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("list.txt"), "https://file.example/");
    picked = Optional.of(file);
    robot.clickOn("#open");

    eventually(() -> area(robot).getText().equals("https://file.example/"));
  }

  private void give(FxRobot robot, ClipboardContent content) {
    robot.interact(() -> {
      Clipboard.getSystemClipboard().setContent(content);
      Given given = new Given(Clipboard.getSystemClipboard());
      assertThat(given.isList()).isTrue();
      given.fill(model.list());
    });
  }

  @Test
  void filesThatAreDroppedBecomeTheListAllOfThem(FxRobot robot, @TempDir Path folder)
      throws Exception {
    ClipboardContent content = new ClipboardContent();
    content.putFiles(
        List.of(
            Files.writeString(folder.resolve("a.txt"), "https://a.example/").toFile(),
            Files.writeString(folder.resolve("b.txt"), "https://b.example/").toFile()));
    content.putString("a.txt b.txt");
    give(robot, content);

    eventually(() -> area(robot).getText().equals("https://a.example/\nhttps://b.example/\n"));
  }

  @Test
  void textThatIsDroppedBecomesTheList(FxRobot robot) {
    ClipboardContent content = new ClipboardContent();
    content.putString("https://dropped.example/");
    give(robot, content);

    eventually(() -> area(robot).getText().equals("https://dropped.example/"));
  }

  @Test
  void whatIsNeitherFileNorTextIsNoList(FxRobot robot) {
    robot.interact(() -> Clipboard.getSystemClipboard().clear());

    assertThat(onScreen(() -> new Given(Clipboard.getSystemClipboard()).isList())).isFalse();
  }

  @Test
  void aClickOnTheCountTellsAllThatWasUnderstoodAndNot(FxRobot robot) {
    pasteIntoTheList(
        robot,
        """
        https://a.example/ insecure=yes
        https://a.example/ insecure=yes
        POST https://b.example/ body-file=/secret timeout=soon
        https://a.example/x proxy=http://p.example:1
        no link here
        nor here\
        """);
    robot.clickOn("#count");
    eventually(() -> shown(robot, ".list-preview"));

    ListPreview preview = robot.lookup(".list-preview").queryAs(ListPreview.class);
    assertThat(onScreen(() -> List.copyOf(preview.getChildren())))
        .extracting(line -> ((Labeled) line).getText())
        .containsExactly(
            "4 requests to 2 hosts",
            "Read as plain list",
            "1 duplicate",
            "1 file would be sent, after you said yes",
            "2 requests take any certificate, also a wrong one",
            "1 request goes through a proxy of its own",
            "3 × GET\n1 × POST",
            "3 × a.example\n1 × b.example",
            "2 lines skipped",
            "2 × no URL in it",
            "1 option left out",
            "1 × timeout needs a time such as 2s, 500ms or 1.5");
    assertThat(
            robot
                .lookup("2 requests take any certificate, also a wrong one")
                .<Labeled>query()
                .getStyleClass())
        .contains("danger");

    robot.clickOn("2 × no URL in it");
    assertThat(onScreen(() -> area(robot).getCurrentParagraph())).isEqualTo(4);
  }

  @Test
  void nothingIsSentBeforeAYesThatNamesTheFile(FxRobot robot, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("secret.txt"), "hidden");
    pasteIntoTheList(robot, "POST https://a.example/ body-file=" + file);
    robot.clickOn("#run");
    eventually(() -> shown(robot, ".dialog-pane"));
    assertThat(text(robot, ".dialog-pane .header-panel .label"))
        .isEqualTo("The list would read this file and send it away.");
    assertThat(robot.lookup(".dialog-pane .text-area").queryTextInputControl().getText())
        .isEqualTo(file.toString());
    robot.clickOn("Don't run");
    eventually(() -> !shown(robot, ".dialog-pane"));
    assertThat(started).isEmpty();

    robot.clickOn("#run");
    eventually(() -> shown(robot, ".dialog-pane"));
    robot.clickOn("Read and send");
    eventually(() -> !started.isEmpty());
    assertThat(Objects.requireNonNull(started.getFirst().requests().getFirst().body()).bytes())
        .asString()
        .isEqualTo("hidden");
  }

  @Test
  void sitemapsAreFetchedByAClickAndTheirUrlsBecomeTheList(FxRobot robot) {
    List<String> asked = new CopyOnWriteArrayList<>();
    robot.interact(() ->
        model
            .list()
            .fetchBy(urls -> {
              asked.addAll(urls);
              return urls.stream().map(ListEditorTest::sitemap).toList();
            }));
    pasteIntoTheList(
        robot,
        "<sitemapindex><sitemap><loc>https://s.example/1.xml</loc></sitemap>"
            + "<sitemap><loc>https://s.example/gone.xml</loc></sitemap></sitemapindex>");
    assertThat(text(robot, "#sitemaps")).isEqualTo("2 more sitemaps on s.example");
    assertThat(asked).as("nothing is fetched unasked").isEmpty();
    robot.clickOn("#follow");
    eventually(() -> text(robot, "#count").equals("1"));

    assertThat(asked).containsExactly("https://s.example/1.xml", "https://s.example/gone.xml");
    assertThat(onScreen(() -> area(robot).getText()))
        .contains("it could not be fetched: status 404", "https://s.example/page");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void fetchingManySitemapsSaysHowFarItIsAndCanBeCancelled(boolean byKey, FxRobot robot) {
    CountDownLatch interrupted = new CountDownLatch(1);
    robot.interact(() ->
        model
            .list()
            .fetchBy(urls -> {
              if (!urls.contains("https://s.example/0.xml")) {
                waitForEver(interrupted);
              }
              return urls.stream().map(ListEditorTest::sitemap).toList();
            }));
    String index =
        IntStream.range(0, 20)
            .mapToObj("<sitemap><loc>https://s.example/%d.xml</loc></sitemap>"::formatted)
            .collect(Collectors.joining("", "<sitemapindex>", "</sitemapindex>"));
    pasteIntoTheList(robot, index);
    robot.clickOn("#follow");
    eventually(() -> shown(robot, "#cancel"));
    eventually(() -> text(robot, "#headway").equals("Fetching sitemaps: 8 of 20"));
    if (byKey) {
      robot.push(KeyCode.ESCAPE);
    } else {
      robot.clickOn("#cancel");
    }
    eventually(() -> !shown(robot, "#cancel") && interrupted.getCount() == 0);

    assertThat(text(robot, "#notice")).isEqualTo("Cancelled: the list is as it was.");
    assertThat(onScreen(() -> area(robot).getText())).isEqualTo(index);
    assertThat(shown(robot, "#busy")).isFalse();
  }

  private static void waitForEver(CountDownLatch interrupted) throws InterruptedException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }

  private static Elsewhere.Fetched sitemap(String url) {
    String text = "<urlset><url><loc>https://s.example/page</loc></url></urlset>";
    return url.endsWith("1.xml")
        ? new Elsewhere.Fetched.Came(text.getBytes(StandardCharsets.UTF_8))
        : new Elsewhere.Fetched.Failed("status 404");
  }

  @Test
  void aFileThatCannotBeReadIsSaidInTheHeader(FxRobot robot, @TempDir Path folder) {
    picked = Optional.of(folder.resolve("gone.txt"));
    robot.clickOn("#open");

    eventually(() -> shown(robot, "#notice"));
    assertThat(text(robot, "#notice")).startsWith("gone.txt isn't there");
  }

  @Test
  void findGoesFromPlaceToPlaceAndSaysHowMany(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\nhttps://b.example/\nhttps://A.example/x");
    robot.interact(() -> area(robot).moveTo(0));
    robot.interact(() -> room.lookup(".list-editor") instanceof ListEditor editor && find(editor));
    paste(robot, "//a.");
    eventually(() -> text(robot, ".find-bar .caption").equals("1/2"));
    assertThat(onScreen(() -> area(robot).getSelectedText())).isEqualTo("//a.");
    robot.push(KeyCode.ENTER);
    eventually(() -> text(robot, ".find-bar .caption").equals("2/2"));
    assertThat(onScreen(() -> area(robot).getSelectedText())).isEqualTo("//A.");
    robot.push(KeyCode.ESCAPE);
    eventually(() -> !shown(robot, ".find-bar") && area(robot).isFocused());
  }

  @Test
  void whatWasFoundBeforeTheListChangedIsFoundWhereItIsNow(FxRobot robot) {
    pasteIntoTheList(robot, "# one\nhttps://a.example/\nhttps://b.example/");
    robot.interact(() -> area(robot).moveTo(0));
    robot.interact(() -> room.lookup(".list-editor") instanceof ListEditor editor && find(editor));
    paste(robot, "example");
    eventually(() -> text(robot, ".find-bar .caption").equals("1/2"));
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> area(robot).replaceText(2, 5, "another comment that says more"));
    eventually(() -> !model.list().staleProperty().get());
    for (int line = 1; line <= 2; line++) {
      int expected = line;
      robot.push(KeyCode.F3);
      eventually(() -> area(robot).getSelectedText().equals("example"));
      eventually(() -> area(robot).getCurrentParagraph() == expected);
    }
    assertThat(shown(robot, ".find-bar")).isTrue();
    assertThat(onScreen(() -> area(robot).isFocused())).isTrue();
    robot.interact(() -> area(robot).clear());
    robot.push(KeyCode.F3);
    eventually(() -> text(robot, ".find-bar .caption").equals("0"));
  }

  @Test
  void anEmptyListSaysWhatToDoAlsoToWhoIsInIt(FxRobot robot) {
    robot.clickOn(".list-area");
    eventually(() -> area(robot).isFocused() && shown(robot, ".prompt"));
    pasteIntoTheList(robot, "https://a.example/");
    eventually(() -> !shown(robot, ".prompt"));
    robot.clickOn("#clear");
    eventually(() -> shown(robot, ".prompt"));
  }

  @ParameterizedTest
  @CsvSource({"en,220", "zh-CN,220", "en,130", "zh-CN,130", "en,420"})
  void whatIsSoughtIsSeenHoweverNarrowTheList(Locale language, double width, FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\n".repeat(4_000));
    robot.interact(() -> speak(language, width));
    robot.interact(() -> room.lookup(".list-editor") instanceof ListEditor editor && find(editor));
    paste(robot, "example");
    eventually(() -> text(robot, ".find-bar .caption").endsWith("4,000"));
    TextField sought = robot.lookup(".find-bar > .text-field").query();
    eventually(() -> sought.getWidth() >= (width < 200 ? 80 : 110));
    GridPane bar = robot.lookup(".find-bar").query();
    assertThat(onScreen(() -> bar.getWidth() <= width && Clipped.in(bar).isEmpty())).isTrue();
  }

  /// The editor anew in a language, as wide as a window of another size leaves it.
  private void speak(Locale language, double width) {
    Texts.speak(language);
    ListEditor editor = new ListEditor((ListEditor) room.getLeft());
    editor.setMinWidth(width);
    editor.setMaxWidth(width);
    room.setLeft(editor);
  }

  @AfterEach
  void english() {
    Texts.speak(Locale.ENGLISH);
  }

  private static boolean find(ListEditor editor) {
    editor.find();
    return true;
  }

  @Test
  void theColoursOfALineDoNotChangeItsLetters(FxRobot robot) {
    pasteIntoTheList(robot, "POST https://a.example/ timeout=2s # slow");
    eventually(() -> !robot.lookup(".list-area .key").queryAll().isEmpty());
    assertThat(robot.lookup(".list-area .paragraph-text .text").queryAllAs(Text.class))
        .hasSizeGreaterThan(4)
        .extracting(Text::getFont)
        .containsOnly(Font.font("JetBrains Mono", 12));
  }

  private static void copy(String text) {
    onScreen(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      return Clipboard.getSystemClipboard().setContent(content);
    });
  }

  @Test
  void pastePutsWhatWasCopiedWhereTheCaretIs(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\n");
    copy("https://b.example/");
    robot.clickOn("#paste");
    eventually(() -> area(robot).getText().equals("https://a.example/\nhttps://b.example/"));
    assertThat(onScreen(() -> area(robot).isFocused())).isTrue();
  }

  @Test
  void theSampleGivesWayToWhatIsPastedAndComesBackWithUndo(FxRobot robot) {
    String sample = "https://sample.example/";
    robot.interact(() -> model.list().sampleIs(sample));
    robot.interact(() -> model.list().fill(sample));
    robot.interact(() -> area(robot).moveTo(5));
    copy("https://b.example/");
    robot.clickOn("#paste");
    eventually(() -> area(robot).getText().equals("https://b.example/"));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    eventually(() -> area(robot).getText().equals(sample));
    robot.interact(() -> area(robot).moveTo(0));
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    eventually(() -> area(robot).getText().equals("https://b.example/"));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    robot.interact(() -> area(robot).moveTo(sample.length()));
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    eventually(() -> area(robot).getText().equals(sample + "https://b.example/"));
  }

  @Test
  void copiedFilesThatArePastedIntoTheListAreOpened(FxRobot robot, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "https://a.example/");
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putFiles(List.of(file.toFile()));
      content.putString(file.toString());
      Clipboard.getSystemClipboard().setContent(content);
    });
    robot.clickOn(".list-area").push(KeyCode.SHORTCUT, KeyCode.V);
    eventually(() -> area(robot).getText().startsWith("https://a.example/"));
  }

  @Test
  void whoHasCopiedNothingIsToldSo(FxRobot robot) {
    robot.interact(() -> Clipboard.getSystemClipboard().clear());
    robot.clickOn("#paste");
    eventually(() -> text(robot, "#notice").startsWith("Nothing to paste"));
  }

  @ParameterizedTest
  @CsvSource({"en,110", "zh-CN,110", "en,220", "zh-CN,220", "en,300", "zh-CN,300", "en,500"})
  void whatFindsNoRoomInTheHeadIsInItsMenu(Locale language, double width, FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\nno");
    robot.interact(() -> speak(language, width));
    HBox head = robot.lookup(".list-editor > .header").query();
    eventually(() -> head.getWidth() == width && head.prefWidth(-1) <= width);
    assertThat(onScreen(() -> Clipped.in(head))).isEmpty();
    MenuButton more = robot.lookup("#more").query();
    List<String> inMenu =
        onScreen(() ->
            more.getItems().stream().filter(MenuItem::isVisible).map(MenuItem::getText).toList());
    List<String> inHead =
        Stream.of("#open", "#paste", "#history", "#clear")
            .filter(link -> shown(robot, link))
            .map(link -> text(robot, link))
            .toList();
    assertThat(shown(robot, "#more")).isEqualTo(!inMenu.isEmpty());
    assertThat(Stream.concat(inHead.stream(), inMenu.stream()))
        .containsExactlyInAnyOrder(
            Texts.get("compose.list.open"),
            Texts.get("compose.list.paste"),
            Texts.get("compose.list.history"),
            Texts.get("compose.list.clear"));
  }

  @Test
  void clearEmptiesTheList(FxRobot robot) {
    pasteIntoTheList(robot, Lists.PICTURE);
    robot.clickOn("#clear");
    eventually(() -> model.list().listingProperty().get().requests().isEmpty());

    assertThat(area(robot).getText()).isEmpty();
  }

  @Test
  void tabLeavesTheList(FxRobot robot) {
    robot.clickOn(".list-area");
    assertThat(onScreen(() -> area(robot).isFocused())).isTrue();
    robot.push(KeyCode.TAB);

    eventually(() -> !area(robot).isFocused());
    assertThat(area(robot).getText()).isEmpty();
  }

  @Test
  void aHundredThousandPastedLinesAreReadOffTheScreensThread(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\n".repeat(100_000));

    assertThat(text(robot, "#count")).isEqualTo("100,000");
    assertThat(Lists.lastReader()).isEqualTo("muster-list");
    eventually(() -> area(robot).getParagraphs().size() == 100_001 && area(robot).isEditable());
  }

  @Test
  void whatIsTypedAfterALongPasteIsPartOfTheList(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\n".repeat(20_000));
    eventually(() -> area(robot).getParagraphs().size() == 20_001);
    robot.interact(() -> area(robot).appendText("https://b.example/"));
    eventually(() -> model.list().listingProperty().get().requests().size() == 20_001);

    assertThat(model.list().text()).endsWith("\nhttps://b.example/");
  }

  @Test
  void aLongTextThatIsPastedIntoAnotherComesInBehindTheScreenToo(FxRobot robot) {
    pasteIntoTheList(robot, "https://first.example/\nhttps://last.example/");
    robot.interact(() -> area(robot).moveTo(1, 0));
    String lines = "https://a.example/\n".repeat(20_000);
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(lines);
      Clipboard.getSystemClipboard().setContent(content);
      area(robot).paste();
      assertThat(area(robot).isEditable()).as("all at once").isFalse();
    });
    eventually(() -> area(robot).isEditable());
    assertThat(onScreen(() -> area(robot).getText()))
        .isEqualTo("https://first.example/\n" + lines + "https://last.example/");
    assertThat(onScreen(() -> area(robot).getCurrentParagraph())).isEqualTo(20_001);
    assertThat(onScreen(() -> area(robot).getCaretColumn())).isZero();
    eventually(() -> model.list().listingProperty().get().requests().size() == 20_002);
    robot.interact(() -> area(robot).undo());
    eventually(() -> area(robot).getText().equals("https://first.example/\nhttps://last.example/"));
    robot.interact(() -> area(robot).redo());
    eventually(() -> area(robot).isEditable());
    assertThat(onScreen(() -> area(robot).getText()))
        .isEqualTo("https://first.example/\n" + lines + "https://last.example/");
    assertThat(onScreen(() -> area(robot).getCurrentParagraph())).isEqualTo(20_001);
  }

  @Test
  void aLongListThatWasClearedComesBackBehindTheScreen(FxRobot robot) {
    String lines = "https://a.example/\n".repeat(60_000);
    robot.interact(() -> model.list().fill(lines));
    eventually(() -> area(robot).getParagraphs().size() == 60_001 && area(robot).isEditable());
    robot.interact(() -> area(robot).clear());
    robot.interact(() -> {
      area(robot).undo();
      assertThat(area(robot).isEditable()).as("all at once").isFalse();
      assertThat(model.list().text()).isEqualTo(lines);
      area(robot).undo(); // not in the middle of it
    });
    eventually(() -> area(robot).isEditable());
    assertThat(onScreen(() -> area(robot).getText())).isEqualTo(lines);
    eventually(() -> text(robot, "#count").equals("60,000"));
    robot.interact(() -> area(robot).redo());
    eventually(() -> area(robot).getText().isEmpty() && area(robot).isUndoAvailable());
  }

  @Test
  void aListThatTakesThePlaceOfOneOnItsWayBackStays(FxRobot robot) {
    String lines = "https://a.example/\n".repeat(60_000);
    robot.interact(() -> model.list().fill(lines));
    eventually(() -> area(robot).getParagraphs().size() == 60_001 && area(robot).isEditable());
    robot.interact(() -> area(robot).clear());
    robot.interact(() -> area(robot).undo());
    eventually(() -> area(robot).getParagraphs().size() > 10_000);
    robot.interact(() -> model.list().fill("https://b.example/"));
    eventually(() -> !model.list().staleProperty().get());

    assertThat(onScreen(() -> area(robot).getText())).isEqualTo("https://b.example/");
    assertThat(onScreen(() -> area(robot).isEditable())).isTrue();
    robot.interact(() -> area(robot).undo());
    eventually(() -> area(robot).isEditable() && !area(robot).getText().contains("b.example"));
    assertThat(lines).startsWith(onScreen(() -> area(robot).getText()));
    robot.interact(() -> area(robot).undo());
    eventually(() -> area(robot).isEditable() && area(robot).getText().equals(lines));
    assertThat(onScreen(() -> area(robot).isUndoAvailable())).isFalse();
  }

  @Test
  void aLongListIsUndoneInOneGo(FxRobot robot) {
    pasteIntoTheList(robot, "https://first.example/");
    String lines = "https://a.example/\n".repeat(60_000);
    robot.interact(() -> model.list().fill(lines));
    eventually(() -> area(robot).getParagraphs().size() > 10_000);
    robot.interact(() -> area(robot).getUndoManager().preventMerge()); // as a long pause does
    eventually(() -> area(robot).getParagraphs().size() == 60_001 && area(robot).isEditable());
    assertThat(onScreen(() -> area(robot).getText())).isEqualTo(lines);
    assertThat(onScreen(() -> area(robot).getCaretPosition())).isZero();
    robot.clickOn(".list-area").push(KeyCode.SHORTCUT, KeyCode.Z);

    eventually(() -> area(robot).getText().equals("https://first.example/"));
  }

  @Test
  void whatTheWindowBeginsWithIsNothingToUndo(FxRobot robot) {
    robot.interact(() -> model.list().fill("https://first.example/"));
    eventually(() -> area(robot).getText().equals("https://first.example/"));
    assertThat(onScreen(() -> area(robot).isUndoAvailable())).isFalse();
    robot.interact(() -> area(robot).clear());
    robot.interact(() -> model.list().fill("https://other.example/"));
    robot.interact(() -> area(robot).undo());
    robot.interact(() -> area(robot).undo());
    eventually(() -> area(robot).getText().equals("https://first.example/"));
    assertThat(onScreen(() -> area(robot).isUndoAvailable())).isFalse();
  }

  @Test
  void aListThatIsClearedWhileItComesStaysEmpty(FxRobot robot) {
    robot.interact(() -> model.list().fill("https://a.example/\n".repeat(60_000)));
    eventually(() -> area(robot).getParagraphs().size() > 10_000);
    robot.interact(() -> area(robot).clear());
    eventually(() -> area(robot).isEditable() && !model.list().staleProperty().get());

    assertThat(onScreen(() -> area(robot).getText())).isEmpty();
    assertThat(model.list().text()).isEmpty();
  }

  @Test
  void aShortListThatComesAfterALongOneWins(FxRobot robot) {
    robot.interact(() -> {
      model.list().fill("https://a.example/\n".repeat(50_000));
      model.list().fill("https://b.example/");
    });
    eventually(() -> !model.list().staleProperty().get());

    assertThat(onScreen(() -> area(robot).getText())).isEqualTo("https://b.example/");
    assertThat(onScreen(() -> area(robot).isEditable())).isTrue();
  }

  @Test
  void aLongPasteIntoAListKeepsTheRest(FxRobot robot) {
    pasteIntoTheList(robot, "https://first.example/\n");
    pasteIntoTheList(robot, "https://a.example/\n".repeat(20_000));

    assertThat(text(robot, "#count")).isEqualTo("20,001");
  }
}
