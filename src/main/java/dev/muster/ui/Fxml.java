package dev.muster.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;

/// Loads a view's FXML, which lies beside its class and bears its name: `AwaitBar` and
/// `AwaitBar.fxml`. The view is the FXML's own root (`fx:root`) and its controller.
public final class Fxml {
  private Fxml() {}

  /// Fills `view` from its FXML. A missing or broken file is a bug, and thrown.
  public static void load(Object view) {
    Class<?> type = view.getClass();
    FXMLLoader loader =
        new FXMLLoader(type.getResource(type.getSimpleName() + ".fxml"), Texts.bundle());
    loader.setRoot(view);
    loader.setController(view);
    try {
      loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
