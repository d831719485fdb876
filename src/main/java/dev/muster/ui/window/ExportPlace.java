package dev.muster.ui.window;

import dev.muster.engine.TaskRecord;
import dev.muster.export.Language;
import dev.muster.export.Shell;
import dev.muster.ui.Texts;
import dev.muster.ui.export.CodeButton;
import dev.muster.ui.export.Copies;
import dev.muster.ui.export.Destination;
import dev.muster.ui.export.ExportModel;
import dev.muster.ui.export.ExportPane;
import dev.muster.ui.export.Source;
import dev.muster.ui.run.OutcomeStrip;
import dev.muster.ui.run.RowAction;
import dev.muster.ui.run.RowMenu;
import dev.muster.ui.run.RunModel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What can be made of the run on the screen: an export, copies for other tools, and a comparison
/// with what the other policies would have made of it.
final class ExportPlace {
  private final ExportModel model;
  private final Copies copies;
  private final ComparePlace compare;

  ExportPlace(RunModel run) {
    Source source = new Source(run::record, run::rows, run::selection, run::now);
    model = new ExportModel(source);
    copies = new Copies(source);
    compare = new ComparePlace(run);
  }

  void show(Node over) {
    Sheet.show(
        over.getScene().getWindow(),
        Texts.get("export.title"),
        new ExportPane(model, Destination.system()));
  }

  void addTo(OutcomeStrip strip) {
    strip.offer(button("compare-policies", "window.compare", () -> compare.show(strip)));
    strip.offer(new CodeButton(copies));
    strip.offer(button("export", "export.open", () -> show(strip)));
  }

  private static Button button(String id, String key, Runnable order) {
    Button button = new Button(Texts.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> order.run());
    return button;
  }

  void addTo(RowMenu menu) {
    for (Shell shell : Shell.values()) {
      menu.add(copy(shell, rows -> copies.curl(rows, shell)));
    }
    for (Language language : Language.values()) {
      menu.add(copy(language, rows -> copies.code(rows, language)));
    }
    menu.add(copy("har", copies::har));
  }

  private static RowAction copy(Object what, Consumer<List<TaskRecord>> act) {
    return RowAction.of(
        "copy-as-" + what, RowAction.Place.COPY, _ -> Texts.get("export.copy." + what), act);
  }

  /// Stops what is being written.
  ///
  /// @return completed when nothing is left of it
  CompletableFuture<@Nullable Void> close() {
    return model.close();
  }
}
