package dev.muster.app;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

/// Whatever opens above the main window, by its keys or its button, and goes with Esc.
enum Place {
  SETTINGS(".settings-pane"),
  SETTINGS_NETWORK(".network-pane"),
  SETTINGS_APPEARANCE("#chinese"),
  SESSION(".session-pane"),
  LIST_PREVIEW(".list-preview"),
  HISTORY(".history-pane .list-cell:filled"),
  EXPORT(".export-pane"),
  COMPARE("#compare"),
  KEYS(".keys-column"),
  ABOUT(".about"),
  FILES_QUESTION(".alert");

  private final String seen;

  Place(String seen) {
    this.seen = seen;
  }

  void open(Screen screen) {
    switch (this) {
      case SETTINGS -> screen.push(KeyCode.CONTROL, KeyCode.COMMA);
      case SETTINGS_NETWORK -> tab(screen, 1);
      case SETTINGS_APPEARANCE -> tab(screen, 2);
      case SESSION -> screen.click("#session");
      case LIST_PREVIEW -> screen.fire("#count");
      case HISTORY -> screen.fire("#history");
      case EXPORT -> screen.push(KeyCode.CONTROL, KeyCode.S);
      case COMPARE -> screen.fire("#compare-policies");
      case KEYS -> screen.push(KeyCode.F1);
      case ABOUT -> screen.act("#help", MenuButton.class, help -> item(help, "help-about").fire());
      case FILES_QUESTION -> {
        screen.paste("POST http://127.0.0.1:9/ body-file=/nowhere/secret.txt\n");
        screen.until(() -> screen.label("#count"), "1");
        screen.run();
      }
    }
    screen.until(() -> screen.shown(seen) ? "open" : "", "open");
  }

  private static void tab(Screen screen, int page) {
    SETTINGS.open(screen);
    screen.act(
        SETTINGS.seen,
        javafx.scene.control.TabPane.class,
        pages -> pages.getSelectionModel().select(page));
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
  }
}
