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
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Where the run leaves the window: the export's sheet, the row menu's copies, and the strip's
/// code.
final class ExportPlace {
  private final ExportModel model;
  private final Copies copies;

  ExportPlace(RunModel run) {
    Source source = new Source(run::record, run::rows, run::selection, run::now);
    model = new ExportModel(source);
    copies = new Copies(source);
  }

  void show(Node over) {
    Sheet.show(
        over.getScene().getWindow(),
        Texts.get("export.title"),
        new ExportPane(model, Destination.system()));
  }

  void addTo(OutcomeStrip strip) {
    Button export = new Button(Texts.get("export.open"));
    export.setId("export");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(_ -> show(strip));
    strip.offer(new CodeButton(copies));
    strip.offer(export);
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
  void close() {
    model.cancel();
  }
}
