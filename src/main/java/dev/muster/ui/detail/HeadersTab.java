package dev.muster.ui.detail;

import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;

/// The headers, with a switch for the secrets among them.
public final class HeadersTab extends StackPane {
  @FXML private RowList rows;
  @FXML private CheckBox secrets;

  public HeadersTab() {
    Fxml.load(this);
  }

  void bind(DetailModel model) {
    secrets.selectedProperty().bindBidirectional(model.secretsShownProperty());
    OnScreen.tell(
        this,
        model.headersProperty(),
        headers -> {
          rows.show(headers.rows());
          secrets.setVisible(headers.secrets());
        });
  }
}
