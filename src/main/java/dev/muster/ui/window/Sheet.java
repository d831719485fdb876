package dev.muster.ui.window;

import dev.muster.ui.Texts;
import dev.muster.ui.Theme;
import dev.muster.ui.Zoom;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
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
    Dialog<ButtonType> sheet = new Dialog<>();
    sheet.initOwner(owner);
    sheet.initModality(Modality.NONE);
    sheet.setTitle(title);
    sheet.getDialogPane().getStylesheets().add(Theme.stylesheet());
    ScrollPane scroll = scrolling(new Zoom(content));
    sheet.getDialogPane().setContent(scroll);
    sheet
        .getDialogPane()
        .getButtonTypes()
        .add(new ButtonType(Texts.get("window.close.yes"), ButtonData.CANCEL_CLOSE));
    Zoom.dress(sheet.getDialogPane());
    sheet.getDialogPane().setMinWidth(Region.USE_PREF_SIZE); // the theme would have it narrow
    sheet.setResizable(true);
    sheet.show();
    if (larger(sheet, Screen.getPrimary().getVisualBounds())) {
      scroll.setFocusTraversable(true); // by the keyboard, too
    }
    return sheet;
  }

  private static ScrollPane scrolling(Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  /// A sheet that is larger than the screen becomes as large as that, and scrolls.
  private static boolean larger(Dialog<?> sheet, Rectangle2D screen) {
    boolean wide = sheet.getWidth() > screen.getWidth();
    boolean high = sheet.getHeight() > screen.getHeight();
    if (wide) {
      sheet.getDialogPane().setMinWidth(0);
      sheet.setWidth(screen.getWidth());
      sheet.setX(screen.getMinX());
    }
    if (high) {
      sheet.setHeight(screen.getHeight());
      sheet.setY(screen.getMinY());
    }
    return wide || high;
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
