package dev.muster.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.fxml.JavaFXBuilderFactory;

/// Loads a view's FXML, which lies beside its class and bears its name: `AwaitBar` and
/// `AwaitBar.fxml`. The view is the FXML's own root (`fx:root`) and its controller.
public final class Fxml {
  /// What a loader learns of a class it learns once for all of them.
  private static final JavaFXBuilderFactory CLASSES = new JavaFXBuilderFactory();

  private Fxml() {}

  /// Fills `view` from its FXML. A missing or broken file is a bug, and thrown.
  public static void load(Object view) {
    Class<?> type = view.getClass();
    FXMLLoader loader =
        new FXMLLoader(type.getResource(type.getSimpleName() + ".fxml"), Texts.bundle(), CLASSES);
    loader.setRoot(view);
    loader.setController(view);
    try {
      loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
