package dev.muster.input;

import java.util.ArrayList;
import java.util.List;

/// Takes a command line apart as a shell would, but runs, expands and looks up nothing.
final class ShellWords {
  private final String text;
  private final List<List<String>> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  ShellWords(String text) {
    this.text = text;
  }

  List<List<String>> commands() {
    return commands;
  }

  /// How many lines the command takes up.
  int lines() {
    int lines = 1;
    int line = Lines.next(text, Lines.end(text, 0));
    while (line < at) {
      lines++;
      line = Lines.next(text, Lines.end(text, line));
    }
    return lines;
  }

  /// Reads to the end of the command; false when a quote is never closed.
  boolean read() {
    while (at < text.length() && !Lines.isBreak(text.charAt(at))) {
      if (!readOne(text.charAt(at))) {
        return false;
      }
    }
    endCommand();
    return true;
  }

  private boolean readOne(char c) {
    if (Quoted.opens(text, at)) {
      Quoted quoted = Quoted.at(text, at);
      at = quoted.end();
      inWord = true;
      word.append(quoted.text());
      return quoted.text() != null;
    }
    if ((c == '\\' || c == '`') && at + 1 < text.length()) {
      escaped(c, text.charAt(at + 1));
    } else if (c <= ' ' || Character.isSpaceChar(c)) {
      endWord();
      at++;
    } else if (!inWord && "|&;".indexOf(c) >= 0) {
      endCommand();
      at++;
    } else {
      add(c);
    }
    return true;
  }

  private void escaped(char c, char next) {
    if (Lines.isBreak(next)) {
      at = Lines.next(text, at + 1);
      return;
    }
    if (c == '\\') {
      at++;
    }
    add(text.charAt(at));
  }

  private void add(char c) {
    inWord = true;
    word.append(c);
    at++;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  private void endCommand() {
    endWord();
    if (!words.isEmpty()) {
      commands.add(words);
      words = new ArrayList<>();
    }
  }
}
