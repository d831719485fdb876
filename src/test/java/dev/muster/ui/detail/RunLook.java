package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Phase;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Timeouts;
import dev.muster.ui.Theme;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/// Shows the pane with canned data, to look at: `RunLook light|dark TAB
/// [json|html|hex|failed|running|none]`.
public final class RunLook {
  private static final String LONG =
      "https://mirror.example.net/a/rather/long/path/to/a/very/large/image/of/a/disk/large.iso?x=1";

  private RunLook() {}

  public static void main(String[] args) {
    Platform.startup(() -> show(args));
  }

  private static void show(String[] args) {
    Theme theme = new Theme();
    theme.choose(Theme.Choice.valueOf(args[0].toUpperCase(Locale.ROOT)));
    DetailModel model = new DetailModel();
    model.show(task(args.length > 2 ? args[2] : ""), () -> Canned.ms(5_000));
    DetailView view = new DetailView(model);
    view.closeRequestedProperty().set(Platform::exit);
    view.select(args[1]);
    Stage stage = new Stage(StageStyle.UNDECORATED);
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
      case "failed" -> {
        Canned canned = new Canned(Canned.request("GET", LONG, Timeouts.NONE, 10));
        canned.start(120).enter(Phase.SECURING, Canned.ms(130));
        Failed how = new Failed(FailureKind.CERTIFICATE, "certificate expired");
        yield canned.end(207, how).task();
      }
      case "running" -> {
        Canned canned = new Canned(Canned.request("GET", LONG, Timeouts.NONE, 11));
        Exchange exchange = canned.start(3_000);
        exchange.enter(Phase.WAITING, Canned.ms(3_100));
        exchange.answered(200, "OK", 122_000_000);
        exchange.enter(Phase.RECEIVING, Canned.ms(3_400));
        exchange.received(41_700_000);
        yield canned.task();
      }
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
