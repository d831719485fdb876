package dev.muster.house;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The rooms of the house, each with the rooms that it may know. Rooms that are still to be built
/// stand here too: their arrows are drawn before their walls.
enum Room {
  ENGINE,
  HTTP,
  INPUT,
  EXPORT,
  HISTORY,
  SETTINGS,
  PACE,
  HANDOVER,
  LOG,
  TASKBAR,
  PRACTICE,
  TERMINAL,
  UI,
  UI_COMPOSE,
  UI_RUN,
  UI_DETAIL,
  UI_STATS,
  UI_HISTORY,
  UI_SETTINGS,
  UI_EXPORT,
  UI_WINDOW,
  APP;

  /// The rooms that it may know, itself included.
  Set<Room> knows() {
    return switch (this) {
      case ENGINE, PRACTICE, HANDOVER, TASKBAR -> EnumSet.of(this);
      case HTTP, INPUT, EXPORT, HISTORY, SETTINGS, PACE, LOG -> EnumSet.of(this, ENGINE);
      case TERMINAL -> EnumSet.of(this, ENGINE, INPUT, EXPORT, SETTINGS);
      case UI -> EnumSet.of(this, ENGINE, INPUT, EXPORT, HISTORY, SETTINGS);
      case UI_COMPOSE, UI_RUN, UI_DETAIL, UI_STATS, UI_HISTORY, UI_SETTINGS, UI_EXPORT ->
          behind(UI);
      case UI_WINDOW ->
          EnumSet.complementOf(
              EnumSet.of(HTTP, PACE, PRACTICE, HANDOVER, LOG, TASKBAR, TERMINAL, APP));
      case APP -> EnumSet.allOf(Room.class);
    };
  }

  private Set<Room> behind(Room front) {
    Set<Room> known = EnumSet.of(this);
    known.addAll(front.knows());
    return known;
  }

  /// The package: `dev.muster.ui.run`.
  String path() {
    return "dev.muster." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /// The packages that this room must not know.
  String[] strangers() {
    Set<Room> strangers = EnumSet.allOf(Room.class);
    strangers.removeAll(knows());
    return strangers.stream().map(Room::path).toArray(String[]::new);
  }
}
