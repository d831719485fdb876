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

  /// Whether the next word names where the output goes.
  private boolean redirected;

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
    } else if ("|&;".indexOf(c) >= 0 && (!inWord || endsWord(at + 1))) {
      endCommand();
      at++;
    } else if (c == '>' && redirects()) {
      redirect();
    } else {
      add(c);
    }
    return true;
  }

  /// Within a word they are more likely a URL's, which somebody has forgotten to quote.
  private boolean endsWord(int next) {
    return next == text.length() || text.charAt(next) <= ' ';
  }

  /// At the beginning of a line it is the shell's prompt.
  private boolean redirects() {
    boolean descriptor = word.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    return descriptor && (inWord || !isFirstOfLine());
  }

  private boolean isFirstOfLine() {
    int before = at - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    return before < 0 || Lines.isBreak(text.charAt(before));
  }

  private void redirect() {
    word.setLength(0);
    inWord = false;
    while (at < text.length() && ">&|".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    redirected = true;
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
      if (!redirected) {
        words.add(word.toString());
      }
      redirected = false;
      word.setLength(0);
      inWord = false;
    }
  }

  private void endCommand() {
    endWord();
    redirected = false;
    if (!words.isEmpty()) {
      commands.add(words);
      words = new ArrayList<>();
    }
  }
}
