package dev.muster.ui.window;

import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.muster.ui.Texts;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Every key that Muster knows, with what it does. Some hold wherever the keyboard is and are bound
/// by the window; others belong to the view that has it, and stand here to be told.
enum Key {
  RUN(Group.RUN, KeyCode.ENTER, true),
  CANCEL_ALL(Group.RUN, KeyCode.PERIOD, true),
  EDIT_LIST(Group.LIST, KeyCode.L, true),
  SHOW_LIST(Group.LIST, KeyCode.B, true),
  JUMP(Group.LIST, KeyCode.J, true),
  FIND(Group.LIST, KeyCode.F, true),
  OPEN(Group.LIST, KeyCode.O, true),
  EXPORT(Group.ROWS, KeyCode.S, true),
  FILTER(Group.ROWS, KeyCode.F, true),
  SUGGEST(Group.ROWS, KeyCode.SPACE, true),
  DETAILS(Group.ROWS, KeyCode.ENTER, false),
  SELECT_ALL(Group.ROWS, KeyCode.A, true),
  COPY(Group.ROWS, KeyCode.C, true),
  RUN_AGAIN(Group.ROWS, KeyCode.R, false),
  CANCEL_SELECTED(Group.ROWS, KeyCode.DELETE, false),
  ZOOM_ROWS(Group.ROWS, KeyCode.Z, false),
  ZOOM_IN(Group.ROWS, KeyCode.EQUALS, false),
  ZOOM_OUT(Group.ROWS, KeyCode.MINUS, false),
  ZOOM_EARLIER(Group.ROWS, KeyCode.A, false),
  ZOOM_LATER(Group.ROWS, KeyCode.D, false),
  ZOOM_ALL(Group.ROWS, KeyCode.DIGIT0, false),
  STATS(Group.WINDOW, KeyCode.I, true),
  CLOSE_DETAIL(Group.WINDOW, KeyCode.ESCAPE, false),
  SETTINGS(Group.WINDOW, KeyCode.COMMA, true),
  LARGER(Group.WINDOW, KeyCode.EQUALS, true),
  SMALLER(Group.WINDOW, KeyCode.MINUS, true),
  USUAL_SIZE(Group.WINDOW, KeyCode.DIGIT0, true),
  KEYS(Group.WINDOW, KeyCode.F1, false);

  /// What a key is about.
  enum Group {
    RUN,
    LIST,
    ROWS,
    WINDOW;

    String title() {
      return Texts.get("window.keys." + name());
    }
  }

  /// The same on other keyboards and on the keypad.
  private static final Map<Key, List<KeyCombination>> ALIASES =
      Map.of(
          LARGER,
          List.of(
              new KeyCodeCombination(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
              new KeyCodeCombination(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_ANY),
              new KeyCodeCombination(KeyCode.ADD, SHORTCUT_DOWN)),
          SMALLER,
          List.of(new KeyCodeCombination(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
          USUAL_SIZE,
          List.of(new KeyCodeCombination(KeyCode.NUMPAD0, SHORTCUT_DOWN)));

  private final Group group;
  private final KeyCode code;
  private final boolean shortcut;

  /// @param shortcut whether Ctrl, or on macOS Command, is held down with it
  Key(Group group, KeyCode code, boolean shortcut) {
    this.group = group;
    this.code = code;
    this.shortcut = shortcut;
  }

  private KeyCombination keys() {
    return shortcut ? new KeyCodeCombination(code, SHORTCUT_DOWN) : new KeyCodeCombination(code);
  }

  Group group() {
    return group;
  }

  /// As it is written on this system's keyboards: `Ctrl+Enter`, `⌘Enter`.
  String shown() {
    return keys().getDisplayText();
  }

  String what() {
    return Texts.get("window.key." + name());
  }

  /// Makes the key do this wherever the keyboard is.
  void bind(Scene scene, Runnable order) {
    scene.getAccelerators().put(keys(), order);
    ALIASES
        .getOrDefault(this, List.of())
        .forEach(alias -> scene.getAccelerators().put(alias, order));
  }
}
