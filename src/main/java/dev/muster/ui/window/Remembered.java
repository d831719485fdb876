package dev.muster.ui.window;

import dev.muster.settings.Appearance;
import dev.muster.settings.Settings;
import dev.muster.settings.SettingsKeeper;
import dev.muster.settings.WindowPlace;
import dev.muster.ui.Motion;
import dev.muster.ui.Theme;
import dev.muster.ui.compose.ComposeModel;
import dev.muster.ui.settings.Preferences;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// What the window remembers from one start to the next: its place, the dividers, the theme, the
/// policy and the session. FX thread.
final class Remembered {
  /// 0 while the list is put aside.
  private static final String LIST = "list";

  private static final String LIST_BACK = "list-back";
  private static final String DETAIL = "detail";
  private static final String STATS = "stats";

  private static final double LEAST_WIDTH = 920;
  private static final double LEAST_HEIGHT = 500;

  private final SettingsKeeper keeper;

  Remembered(SettingsKeeper keeper) {
    this.keeper = keeper;
  }

  /// Brings back what was chosen, and from then on remembers each change.
  void choices(ComposeModel compose, Preferences preferences) {
    Settings last = keeper.settings();
    compose.session().use(last.session());
    compose.policy().choose(last.await().policy());
    preferences.themeProperty().set(Theme.Choice.valueOf(last.theme().name()));
    preferences.textScaleProperty().set(last.appearance().textScale());
    preferences.motionProperty().set(Motion.Choice.valueOf(last.appearance().motion().name()));
    preferences.languageProperty().set(last.language());
    preferences
        .languageProperty()
        .subscribe((_, language) -> keeper.change(s -> s.withLanguage(language)));
    compose
        .session()
        .sessionProperty()
        .subscribe((_, session) -> keeper.change(settings -> settings.withSession(session)));
    compose
        .policy()
        .policyProperty()
        .subscribe((_, policy) ->
            keeper.change(settings -> settings.withAwait(settings.await().with(policy))));
    preferences
        .themeProperty()
        .subscribe(
            (_, theme) -> keeper.change(s -> s.withTheme(Settings.Theme.valueOf(theme.name()))));
    preferences
        .textScaleProperty()
        .subscribe((_, scale) ->
            keeper.change(s -> s.withAppearance(s.appearance().withTextScale(scale.intValue()))));
    preferences
        .motionProperty()
        .subscribe((_, motion) -> keeper.change(s -> s.withAppearance(moving(s, motion))));
  }

  private static Appearance moving(Settings settings, Motion.Choice motion) {
    return settings.appearance().withMotion(Appearance.Motion.valueOf(motion.name()));
  }

  /// The same for the table's columns.
  void columns(ObjectProperty<List<Settings.ColumnLayout>> columns) {
    columns.set(keeper.settings().columns());
    columns.subscribe((_, changed) -> keeper.change(settings -> settings.withColumns(changed)));
  }

  Layout layout() {
    Map<String, Double> dividers = keeper.settings().dividers();
    return new Layout(
        dividers.getOrDefault(LIST_BACK, Layout.DEFAULT.listShare()),
        dividers.getOrDefault(LIST, Layout.DEFAULT.listShare()) > 0,
        dividers.getOrDefault(DETAIL, Layout.DEFAULT.detailShare()),
        dividers.getOrDefault(STATS, Layout.DEFAULT.statsShare()));
  }

  /// As large as the window will be, so that the dividers take their shares of the final size.
  Scene scene(Parent content) {
    WindowPlace place = keeper.settings().window();
    return new Scene(content, width(place), height(place));
  }

  private static double width(WindowPlace place) {
    return Math.min(place.width(), Screen.getPrimary().getVisualBounds().getWidth());
  }

  private static double height(WindowPlace place) {
    return Math.min(place.height(), Screen.getPrimary().getVisualBounds().getHeight());
  }

  /// Larger text needs a larger window, as far as the screen has room.
  void bound(Stage stage, double textScale) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH * textScale, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT * textScale, screen.getHeight()));
  }

  /// Puts the window where it stood, if that is still on a screen, and never larger than one.
  void place(Stage stage) {
    WindowPlace place = keeper.settings().window();
    stage.setWidth(width(place));
    stage.setHeight(height(place));
    stage.setMaximized(place.maximised());
    Double x = place.x();
    Double y = place.y();
    if (x != null && y != null && onScreen(x, y, place)) {
      stage.setX(x);
      stage.setY(y);
    }
  }

  private static boolean onScreen(double x, double y, WindowPlace place) {
    return Screen.getScreensForRectangle(x, y, place.width(), place.height()).stream()
        .map(Screen::getVisualBounds)
        .anyMatch(bounds -> titleWithin(bounds, x, y, place.width()));
  }

  /// Enough of the title bar to take hold of.
  private static boolean titleWithin(Rectangle2D bounds, double x, double y, double width) {
    return y >= bounds.getMinY() - 1
        && y < bounds.getMaxY() - 50
        && x + width > bounds.getMinX() + 100
        && x < bounds.getMaxX() - 100;
  }

  /// Remembers where the window and its dividers stand now; a maximised window keeps the place it
  /// would go back to.
  void remember(Stage stage, Layout layout) {
    WindowPlace before = keeper.settings().window();
    WindowPlace now =
        stage.isMaximized()
            ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
            : new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    Map<String, Double> dividers =
        Map.of(
            LIST, layout.listShown() ? layout.listShare() : 0,
            LIST_BACK, layout.listShare(),
            DETAIL, layout.detailShare(),
            STATS, layout.statsShare());
    keeper.change(settings -> settings.withWindow(now).withDividers(dividers));
  }
}
