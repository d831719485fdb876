package dev.muster.ui.detail;

import dev.muster.engine.TaskState;
import dev.muster.ui.Fxml;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What happened in one sentence, and the facts.
public final class OverviewTab extends VBox {
  @FXML private Label story;
  @FXML private RowList facts;

  public OverviewTab() {
    Fxml.load(this);
    Copying.whole(story, story::getText);
  }

  void show(DetailModel.Overview overview) {
    story.setText(overview.story());
    facts.headline(overview.story());
    colour(story, overview.state());
    facts.show(overview.facts());
  }

  /// Gives a node the pseudo-class of a state: `:timed-out`.
  static void colour(Node node, @Nullable TaskState state) {
    for (TaskState each : TaskState.values()) {
      String name = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
      node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), each == state);
    }
  }
}
