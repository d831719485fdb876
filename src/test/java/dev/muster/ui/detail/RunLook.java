package dev.muster.ui.detail;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Theme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Shows the pane with canned data, to look at: `RunLook light|dark TAB [json|html|hex]`.
public final class RunLook {
  private RunLook() {}

  public static void main(String[] args) {
    Platform.startup(() -> show(args));
  }

  private static void show(String[] args) {
    Theme theme = new Theme();
    theme.choose(Theme.Choice.valueOf(args[0].toUpperCase(java.util.Locale.ROOT)));
    DetailModel model = new DetailModel();
    model.show(task(args.length > 2 ? args[2] : ""), () -> Canned.ms(5_000));
    DetailView view = new DetailView(model);
    view.closeRequestedProperty().set(Platform::exit);
    view.select(args[1]);
    Stage stage = new Stage(javafx.stage.StageStyle.UNDECORATED);
    stage.setScene(Theme.dress(new Scene(view, 1060, 220)));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private static @Nullable TaskRecord task(String kind) {
    return switch (kind) {
      case "json" -> {
        byte[] body =
            Canned.utf8(
                "{\"id\":17,\"total\":12.50,\"items\":[{\"sku\":\"a\",\"n\":2},{}],\"ok\":true}");
        yield Canned.answered("application/json; charset=utf-8", body, body.length);
      }
      case "html" ->
          Canned.answered(
              "text/html",
              Canned.utf8("<p>Grüße \u0007\u202E</p>\n" + "long ".repeat(900)),
              2_100_000);
      case "hex" -> Canned.answered("image/png", bytes(), 700);
      case "none" -> null;
      default -> Canned.timedOut();
    };
  }

  private static byte[] bytes() {
    byte[] bytes = new byte[700];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7);
    }
    return bytes;
  }
}
