package dev.muster.ui.window;

import dev.muster.ui.Texts;
import dev.muster.ui.Theme;
import dev.muster.ui.Zoom;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A small window above the main one that tells something, and goes with Esc. The main one stays in
/// use below it.
final class Sheet {
  private Sheet() {}

  static Dialog<?> show(Window owner, String title, Region content) {
    return open(owner, title, content, new Zoom(content));
  }

  /// The same for what may be larger than the screen, and then scrolls.
  static Dialog<?> showScrolling(Window owner, String title, Region content) {
    ScrollPane scroll = new ScrollPane(new Zoom(content));
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    Dialog<?> sheet = open(owner, title, content, scroll);
    Rectangle2D screen = screen(owner);
    if (sheet.getWidth() >= screen.getWidth() || sheet.getHeight() >= screen.getHeight()) {
      scroll.setFocusTraversable(true); // by the keyboard, too
    }
    return sheet;
  }

  private static Dialog<?> open(Window owner, String title, Region told, Region content) {
    Dialog<ButtonType> sheet = new Dialog<>();
    replace(owner, told.getClass(), sheet);
    sheet.initOwner(owner);
    sheet.initModality(Modality.NONE);
    sheet.setTitle(title);
    sheet.getDialogPane().getStylesheets().add(Theme.stylesheet());
    sheet.getDialogPane().setContent(content);
    sheet
        .getDialogPane()
        .getButtonTypes()
        .add(new ButtonType(Texts.get("window.close.yes"), ButtonData.CANCEL_CLOSE));
    Zoom.dress(sheet.getDialogPane());
    sheet.getDialogPane().setMinWidth(Region.USE_PREF_SIZE); // the theme would have it narrow
    sheet.setResizable(true);
    sheet.show();
    within(screen(owner), sheet);
    return sheet;
  }

  /// A sheet of the same kind that is still open goes.
  private static void replace(Window owner, Class<?> kind, Dialog<?> sheet) {
    if (owner.getProperties().put(kind, sheet) instanceof Dialog<?> before) {
      before.close();
    }
    sheet.addEventHandler(
        DialogEvent.DIALOG_HIDDEN, _ -> owner.getProperties().remove(kind, sheet));
  }

  /// The whole sheet is on the screen; one that is larger becomes as large as that.
  private static void within(Rectangle2D screen, Dialog<?> sheet) {
    double width = Math.min(sheet.getWidth(), screen.getWidth());
    double height = Math.min(sheet.getHeight(), screen.getHeight());
    double x = Math.clamp(sheet.getX(), screen.getMinX(), screen.getMaxX() - width);
    double y = Math.clamp(sheet.getY(), screen.getMinY(), screen.getMaxY() - height);
    if (width < sheet.getWidth()) {
      sheet.getDialogPane().setMinWidth(0);
    }
    if (width < sheet.getWidth()
        || height < sheet.getHeight()
        || x != sheet.getX()
        || y != sheet.getY()) {
      sheet.setWidth(width); // on X11 one that is only moved while it comes up loses its size
      sheet.setHeight(height);
      sheet.setX(x);
      sheet.setY(y);
    }
  }

  private static Rectangle2D screen(Window owner) {
    return Screen.getScreensForRectangle(
            owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
        .stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getVisualBounds();
  }

  /// Takes away all sheets of this window but one.
  static void hideOthers(Window owner, @Nullable Dialog<?> sheet) {
    for (Object each : List.copyOf(owner.getProperties().values())) {
      if (each instanceof Dialog<?> other && !other.equals(sheet)) {
        other.close();
      }
    }
  }

  /// Takes a sheet away, and says whether it was there.
  static boolean hide(@Nullable Dialog<?> sheet) {
    boolean there = sheet != null && sheet.isShowing();
    if (sheet != null) {
      sheet.close();
    }
    return there;
  }
}
