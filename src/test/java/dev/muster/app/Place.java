package dev.muster.app;

import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// Whatever opens above the main window, by its keys or its button, and goes with Esc.
enum Place {
  SETTINGS(".settings-pane"),
  SETTINGS_NETWORK(".network-pane"),
  SETTINGS_APPEARANCE("#chinese"),
  SESSION(".session-pane"),
  LIST_PREVIEW(".list-preview"),
  HISTORY(".history-pane .list-cell:filled"),
  EXPORT(".export-pane"),
  EXPORT_FORMATS(".combo-box-popup"),
  COMPARE("#compare"),
  KEYS(".keys-column"),
  ABOUT(".about"),
  SUGGESTIONS("#suggestions"),
  RETURN_WHEN(".combo-box-popup"),
  HELP_MENU(".context-menu"),
  CODE_MENU(".context-menu"),
  LIST_MENU(".context-menu"),
  ROW_MENU(".context-menu"),
  COLUMNS_MENU(".context-menu"),
  START_TROUBLE(".error"),
  CLOSING_QUESTION(".confirmation"),
  FILES_QUESTION(".warning");

  private final String seen;

  Place(String seen) {
    this.seen = seen;
  }

  /// Whether the arrows walk through it, and not Tab.
  boolean isMenu() {
    return seen.equals(".context-menu") || this == SUGGESTIONS;
  }

  /// A choice has the keyboard itself, and what opens from it shows what is chosen.
  boolean isChoice() {
    return seen.equals(".combo-box-popup");
  }

  void open(Screen screen) {
    switch (this) {
      case SETTINGS -> screen.push(KeyCode.CONTROL, KeyCode.COMMA);
      case SETTINGS_NETWORK -> tab(screen, 1);
      case SETTINGS_APPEARANCE -> tab(screen, 2);
      case SESSION -> screen.fire("#session");
      case LIST_PREVIEW -> screen.fire("#count");
      case HISTORY -> screen.fire("#history");
      case EXPORT -> screen.push(KeyCode.CONTROL, KeyCode.S);
      case EXPORT_FORMATS -> {
        EXPORT.open(screen);
        screen
            .focus("#export-format")
            .act("#export-format", ComboBox.class, choice -> choice.show());
      }
      case COMPARE -> screen.fire("#compare-policies");
      case KEYS -> screen.push(KeyCode.F1);
      case ABOUT -> screen.act("#help", MenuButton.class, help -> item(help, "help-about").fire());
      case SUGGESTIONS -> screen.focus("#query").push(KeyCode.DOWN);
      case RETURN_WHEN ->
          screen
              .fire("#wait")
              .focus(".return-when")
              .act(".return-when", ComboBox.class, choice -> choice.show());
      case HELP_MENU -> screen.act("#help", MenuButton.class, MenuButton::show);
      case CODE_MENU -> screen.act(offers(screen), MenuButton.class, MenuButton::show);
      case LIST_MENU -> screen.focus(".list-area").push(KeyCode.SHIFT, KeyCode.F10);
      case ROW_MENU ->
          screen
              .focus(".tasks")
              .act(".tasks", TableView.class, rows -> rows.getSelectionModel().select(0))
              .push(KeyCode.SHIFT, KeyCode.F10);
      case COLUMNS_MENU -> screen.act(".tasks", TableView.class, Place::columnsMenu);
      case START_TROUBLE ->
          screen.act("#run", Region.class, _ -> StartTrouble.alert(new Error("no door")).show());
      case FILES_QUESTION -> {
        screen.paste("POST http://127.0.0.1:9/ body-file=/nowhere/secret.txt\n");
        screen.until(() -> screen.label("#count"), "1");
        screen.run();
      }
      case CLOSING_QUESTION -> {
        screen.fire("#run");
        screen.until(() -> screen.shown("#cancel-await") ? "running" : "", "running");
        screen.act("#run", Region.class, run -> askToClose((Stage) run.getScene().getWindow()));
      }
    }
    screen.until(() -> screen.shown(seen) ? "open" : "no " + this, "open");
  }

  private static String offers(Screen screen) {
    return screen.shown("#more-offers") ? "#more-offers" : "#copy-as-code";
  }

  private static void columnsMenu(TableView<?> rows) {
    rows.getColumns().getFirst().getContextMenu().show(rows, 100, 100);
  }

  private static void askToClose(Stage stage) {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private static void tab(Screen screen, int page) {
    SETTINGS.open(screen);
    screen.act(SETTINGS.seen, TabPane.class, pages -> pages.getSelectionModel().select(page));
  }

  private static MenuItem item(MenuButton menu, String id) {
    return menu.getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  void close(Screen screen) {
    screen.push(KeyCode.ESCAPE);
    screen.until(() -> screen.shown(seen) ? "still there: " + this : "gone", "gone");
    switch (this) {
      case EXPORT_FORMATS -> EXPORT.close(screen);
      case RETURN_WHEN -> screen.fire("#gather");
      case CLOSING_QUESTION -> {
        screen.fire("#cancelAll");
        screen.until(() -> screen.label("#total-done"), "2");
      }
      default -> {}
    }
  }
}
