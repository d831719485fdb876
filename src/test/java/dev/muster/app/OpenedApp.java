package dev.muster.app;

import dev.muster.practice.PracticeServer;
import dev.muster.ui.Zoom;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The whole application in the robot's window, as large as its screen allows, and a practice
/// server beside it.
final class OpenedApp {
  final Stage stage;
  final InWindow app;
  final PracticeServer server;

  /// FX thread.
  OpenedApp(Stage stage, Path home, Opening asked, PracticeServer server) {
    System.setProperty("muster.home", home.toString());
    this.stage = stage;
    this.server = server;
    app = new InWindow(stage, asked, _ -> {}, Prelude.alone());
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1_000);
    stage.setHeight(900);
  }

  String url(String path) {
    return server.url(path);
  }

  /// Closes the application; once is enough, and twice does no harm.
  void closeApp() {
    WaitForAsyncUtils.waitForAsyncFx(20_000, app::close);
  }

  void close() {
    closeApp();
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Zoom.by(1);
          stage.setMinWidth(0); // the robot gives every class the same stage
          stage.setMinHeight(0);
        });
    server.close();
  }
}
