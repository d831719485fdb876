package dev.muster.terminal;

import dev.muster.engine.TaskState;

/// Colours, where the terminal wants them. They never stand alone: the words say the same.
enum Paint {
  PLAIN,
  COLOURED;

  private static final String RESET = "\u001b[0m";

  static Paint of(boolean coloured) {
    return coloured ? COLOURED : PLAIN;
  }

  String state(TaskState state, String text) {
    return switch (state) {
      case SUCCEEDED -> with("32", text);
      case FAILED -> with("31", text);
      case TIMED_OUT -> with("33", text);
      case CANCELLED -> with("2", text);
      case DELAYED, QUEUED, RUNNING -> text;
    };
  }

  /// By class, as in the window: 2xx green, 3xx blue, 4xx amber, 5xx red.
  String status(int status, String text) {
    return switch (status / 100) {
      case 2 -> with("32", text);
      case 3 -> with("34", text);
      case 4 -> with("33", text);
      case 5 -> with("31", text);
      default -> text;
    };
  }

  String faint(String text) {
    return with("2", text);
  }

  String strong(String text) {
    return with("1", text);
  }

  private String with(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + RESET;
  }
}
