package dev.muster.ui.compose;

import atlantafx.base.controls.Popover;
import dev.muster.engine.Urls;
import dev.muster.input.Format;
import dev.muster.input.RequestList;
import dev.muster.ui.Bubble;
import dev.muster.ui.Busy;
import dev.muster.ui.Fit;
import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import dev.muster.ui.Zoom;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/// The list as text, with what it was read to be in its header.
public final class ListEditor extends VBox {
  private final ListModel model;
  private final FilePicker picker;
  private final ListArea area;
  private final VirtualizedScrollPane<ListArea> scroll;
  private Consumer<Node> pastRuns = _ -> {};

  /// What is opened sooner needs no words.
  private final Timeline soon = new Timeline(new KeyFrame(Duration.millis(400)));

  private @Nullable FindBar findBar;
  private @Nullable Fit fit;

  @FXML private HBox header;
  @FXML private Label title;
  @FXML private Hyperlink clear;
  @FXML private Button collapse;
  @FXML private Hyperlink count;
  @FXML private Busy busy;
  @FXML private HBox origin;
  @FXML private Label format;
  @FXML private Hyperlink rewrite;
  @FXML private HBox further;
  @FXML private Label sitemaps;
  @FXML private Node dot;
  @FXML private Hyperlink skipped;
  @FXML private HBox remarks;
  @FXML private Label duplicates;
  @FXML private Hyperlink merge;
  @FXML private Hyperlink warnings;
  @FXML private Hyperlink open;
  @FXML private Hyperlink paste;
  @FXML private Hyperlink history;
  @FXML private MenuButton more;
  @FXML private MenuItem openItem;
  @FXML private MenuItem pasteItem;
  @FXML private MenuItem historyItem;
  @FXML private MenuItem clearItem;
  @FXML private HBox errandBox;
  @FXML private Label headway;
  @FXML private Hyperlink cancel;
  @FXML private HBox noticeBox;
  @FXML private Label notice;

  public ListEditor(ListModel model, FilePicker picker) {
    this(model, picker, new ListArea(model));
  }

  /// The same in the language of now. The text itself goes over, with its caret and with what can
  /// be undone; the former editor is not to be used any more.
  public ListEditor(ListEditor former) {
    this(former.model, former.picker, former.scroll.removeContent());
    area.speak();
  }

  private ListEditor(ListModel model, FilePicker picker, ListArea area) {
    this.model = model;
    this.picker = picker;
    this.area = area;
    this.scroll = new VirtualizedScrollPane<>(area);
    Fxml.load(this);
    model.askBeforeSending(files -> FilesQuestion.mayBeSent(files, getScene().getWindow()));
  }

  /// Puts the keyboard into the text.
  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  /// Whether the list or its search has the keyboard.
  public boolean hasKeyboard() {
    return area.isFocused() || (findBar != null && findBar.isFocusWithin());
  }

  /// Looks for text in the list.
  public void find() {
    findBar().open();
  }

  private FindBar findBar() {
    if (findBar == null) {
      findBar = new FindBar(area, model);
      getChildren().add(getChildren().size() - 1, findBar); // above the text
    }
    return findBar;
  }

  /// The line that the caret is on, from 1.
  public int line() {
    return area.getCurrentParagraph() + 1;
  }

  /// Puts the keyboard on a line, from 1.
  public void goTo(int line) {
    area.goTo(line);
  }

  /// What hides the list, when asked by its button.
  public void serveCollapse(Runnable order) {
    collapse.setOnAction(_ -> order.run());
  }

  @FXML
  void initialize() {
    StackPane text = new StackPane(scroll, prompt());
    setVgrow(text, Priority.ALWAYS);
    getChildren().add(text);
    count
        .textProperty()
        .bind(told(read -> Texts.get("compose.list.count", read.requests().size())));
    fit =
        new Fit(
            header,
            List.of(
                room -> {
                  appear(clear, room);
                  appear(more, !room); // has whatever else finds no room
                },
                room -> appear(history, room),
                room -> skipped(room ? "compose.list.skipped" : "compose.list.skipped.short"),
                room -> appear(paste, room),
                room -> appear(title, room),
                room -> appear(open, room),
                room -> {
                  if (!room) {
                    skipped("compose.list.count"); // in red, and its tooltip says the rest
                  }
                }));
    openItem.visibleProperty().bind(open.visibleProperty().not());
    pasteItem.visibleProperty().bind(paste.visibleProperty().not());
    historyItem.visibleProperty().bind(history.visibleProperty().not());
    clearItem.visibleProperty().bind(clear.visibleProperty().not());
    OnScreen.tell(this, model.listingProperty(), _ -> Objects.requireNonNull(fit).fit());
    duplicates
        .textProperty()
        .bind(told(read -> Texts.get("compose.list.duplicates", read.duplicates())));
    show(skipped, told(read -> !read.skipped().isEmpty()));
    show(dot, skipped.visibleProperty());
    warnings
        .textProperty()
        .bind(told(read -> Texts.get("compose.list.warnings", read.warnings().size())));
    show(duplicates, told(read -> read.duplicates() > 0));
    show(merge, duplicates.visibleProperty());
    show(warnings, told(read -> !read.warnings().isEmpty()));
    show(remarks, duplicates.visibleProperty().or(warnings.visibleProperty()));
    show(busy, model.busyProperty());
    format
        .textProperty()
        .bind(told(read -> Texts.get("compose.list.format", formatName(read.format()))));
    show(origin, told(read -> read.format() != Format.LIST));
    show(rewrite, told(read -> !read.requests().isEmpty()));
    sitemaps
        .textProperty()
        .bind(
            told(read ->
                Texts.get("compose.sitemaps", read.sitemaps().size(), hosts(read.sitemaps()))));
    show(further, told(read -> !read.sitemaps().isEmpty()));
    headway.textProperty().bind(model.headwayProperty());
    soon.setOnFinished(_ -> appear(errandBox, model.openingProperty().get()));
    OnScreen.tell(this, model.openingProperty(), this::opening);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    notice.textProperty().bind(model.noticeProperty());
    show(noticeBox, notice.textProperty().isNotEmpty());
    OnScreen.tell(this, model.troubleProperty(), this::redden);
  }

  /// Also for who has the keyboard in the empty list already.
  private Label prompt() {
    Label prompt = new Label(Texts.get("compose.list.prompt"));
    prompt.getStyleClass().add("prompt");
    prompt.setWrapText(true);
    prompt.setMouseTransparent(true);
    OnScreen.tell(prompt, area.lengthProperty(), length -> prompt.setVisible(length == 0));
    return prompt;
  }

  private void opening(boolean now) {
    boolean keyboard = cancel.isFocused();
    appear(errandBox, false);
    soon.stop();
    if (now) {
      soon.playFromStart();
    } else if (keyboard) {
      area.requestFocus();
    }
  }

  private void escape(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && model.cancelOpening()) {
      key.consume();
    }
  }

  @FXML
  void onCancel() {
    model.cancelOpening();
  }

  private void redden(boolean trouble) {
    noticeBox.getStyleClass().remove("problem");
    if (trouble) {
      noticeBox.getStyleClass().add("problem");
    }
  }

  private void skipped(String key) {
    skipped.setText(Texts.get(key, model.listingProperty().get().skipped().size()));
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private <T> ObservableValue<T> told(Function<RequestList, T> fact) {
    return model.listingProperty().map(fact);
  }

  private static void show(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  /// Lets the user pick a file to fill the list from.
  @FXML
  public void onOpen() {
    picker.pick(getScene().getWindow()).ifPresent(model::open);
    area.requestFocus();
  }

  /// Who shows the earlier runs, beside the link that asks for them.
  public void serveHistory(Consumer<Node> shown) {
    pastRuns = shown;
  }

  @FXML
  void onHistory() {
    pastRuns.accept(history.isVisible() ? history : more);
  }

  /// Puts what was copied into the list, where the caret is.
  @FXML
  void onPaste() {
    if (new Given(Clipboard.getSystemClipboard()).isList()) {
      area.pasteForSample();
    } else {
      model.say(Texts.get("compose.list.paste.none"));
    }
    area.requestFocus();
  }

  @FXML
  void onClear() {
    area.clear();
    area.requestFocus();
  }

  private static String formatName(Format format) {
    return Texts.get("compose.list.format." + format);
  }

  /// The one host they are on, or how many.
  private static String hosts(List<String> urls) {
    List<String> hosts = urls.stream().map(Urls::authority).distinct().toList();
    return hosts.size() == 1 ? hosts.getFirst() : Texts.get("compose.hosts", hosts.size());
  }

  @FXML
  void onCount() {
    ListPreview preview = new ListPreview(model.listingProperty().get(), area::goTo);
    Bubble bubble = new Bubble(Popover.ArrowLocation.TOP_LEFT);
    bubble.setContentNode(new Zoom(preview));
    bubble.show(count);
  }

  @FXML
  void onRewrite() {
    model.rewrite();
    area.requestFocus(); // the link goes
  }

  @FXML
  void onFollow() {
    model.followSitemaps();
    area.requestFocus();
  }

  @FXML
  void onMerge() {
    model.mergeDuplicates();
    area.requestFocus();
  }

  @FXML
  void onWarnings() {
    model.nextWarning(area.getCurrentParagraph() + 1).ifPresent(area::goTo);
  }

  @FXML
  void onSkipped() {
    model.nextSkipped(area.getCurrentParagraph() + 1).ifPresent(area::goTo);
  }
}
