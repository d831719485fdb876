package dev.muster.ui.detail;

import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The pane below the table: all that is known of the selected task, in five tabs.
public final class DetailView extends StackPane {
  private static final Duration REFRESH = Duration.millis(100);
  private static final double LEAST_TITLE = 90;
  private static final double GAP = 30;

  private final DetailModel model;
  private final Timeline refresh;
  private final ObjectProperty<@Nullable Runnable> closeRequested = new SimpleObjectProperty<>();
  @FXML private TabPane tabs;
  @FXML private HBox corner;
  @FXML private Label title;
  @FXML private Button close;
  @FXML private Label nothing;
  @FXML private OverviewTab overview;
  @FXML private HeadersTab headers;
  @FXML private BodyTab body;
  @FXML private TimingTab timing;
  @FXML private RowList events;

  public DetailView(DetailModel model) {
    this.model = model;
    Fxml.load(this);
    bindCorner();
    bindTabs();
    refresh = new Timeline(new KeyFrame(REFRESH, _ -> model.refresh()));
    refresh.setCycleCount(Animation.INDEFINITE);
    OnScreen.tell(this, model.liveProperty(), _ -> keepFresh());
    sceneProperty().subscribe(this::keepFresh);
  }

  /// What the close button does; without it there is no such button.
  public ObjectProperty<@Nullable Runnable> closeRequestedProperty() {
    return closeRequested;
  }

  /// Gives the tabs the keyboard.
  public void focus() {
    tabs.requestFocus();
  }

  /// How the user is asked where to save a body.
  public void saveWith(SavePicker picker) {
    body.saveWith(picker);
  }

  private void bindCorner() {
    title.textProperty().bind(model.titleProperty());
    title.setTooltip(new Tooltip());
    title.getTooltip().textProperty().bind(title.textProperty());
    widthProperty().subscribe(this::makeRoom);
    close.visibleProperty().bind(closeRequested.isNotNull());
    close.managedProperty().bind(close.visibleProperty());
  }

  /// The title has what the tabs leave, if that is enough for some of it.
  private void makeRoom() {
    double least = close.prefWidth(-1);
    double taken = tabs.lookup(".headers-region") instanceof Region all ? all.prefWidth(-1) : 0;
    double left = getWidth() - taken - GAP;
    title.setVisible(left >= least + LEAST_TITLE);
    title.setManaged(title.isVisible());
    corner.setMaxWidth(Math.max(left, least));
  }

  private void bindTabs() {
    tabs.visibleProperty().bind(model.shownProperty());
    nothing.visibleProperty().bind(model.shownProperty().not());
    select(model.tabProperty().get());
    tabs.getSelectionModel()
        .selectedItemProperty()
        .subscribe(tab -> model.tabProperty().set(tab.getId()));
    OnScreen.tell(this, model.overviewProperty(), overview::show);
    headers.bind(model);
    body.bind(model.body());
    OnScreen.tell(this, model.timingProperty(), timing::show);
    OnScreen.tell(this, model.eventsProperty(), events::show);
  }

  private void keepFresh() {
    if (model.liveProperty().get() && getScene() != null) {
      refresh.play();
    } else {
      refresh.stop();
    }
  }

  @FXML
  void close() {
    Runnable wanted = closeRequested.get();
    if (wanted != null) {
      wanted.run();
    }
  }

  /// Shows the tab that bears this id, as in the FXML.
  void select(String id) {
    for (Tab tab : tabs.getTabs()) {
      if (id.equals(tab.getId())) {
        tabs.getSelectionModel().select(tab);
      }
    }
  }
}
