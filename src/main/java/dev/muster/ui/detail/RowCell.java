package dev.muster.ui.detail;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A name and its value, which wraps in what width is left; or a heading.
final class RowCell extends ListCell<Row> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final double NAME_WIDTH = 180;
  private static final double MARGIN = 60;

  private final Label name = new Label();
  private final Text value = new Text();
  private final HBox line = new HBox(name, value);

  RowCell(RowList list) {
    name.setMinWidth(NAME_WIDTH);
    name.setPrefWidth(NAME_WIDTH);
    name.setMaxWidth(NAME_WIDTH);
    name.getStyleClass().add("row-name");
    value.getStyleClass().add("row-value");
    value.wrappingWidthProperty().bind(list.widthProperty().subtract(NAME_WIDTH + MARGIN));
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEADING, row instanceof Row.Heading);
    setAccessibleText(row == null ? null : row.text());
    switch (row) {
      case null -> setContent(null, null);
      case Row.Heading(String text) -> setContent(text, null);
      case Row.Fact fact -> {
        name.setText(fact.shownName());
        value.setText(fact.shownValue());
        setContent(null, line);
      }
    }
  }

  private void setContent(@Nullable String text, @Nullable HBox graphic) {
    setText(text);
    setGraphic(graphic);
  }
}
