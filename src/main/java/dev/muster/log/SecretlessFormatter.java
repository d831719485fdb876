package dev.muster.log;

import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/// A line a record and its stack, with dots for what may be a secret: who is named in URLs,
/// credentials and cookies in headers, and values whose names sound like one. Rather a word too
/// many than one too few; a stack's places and exceptions stay as they are.
final class SecretlessFormatter extends SimpleFormatter {
  private static final String DOTS = "$1•••";

  private static final String SOUNDS_SECRET =
      "auth|token|secret|passw|passphrase|pwd|api-?_?key|\\bkey|credential|signature|\\bsig\\b"
          + "|session|jwt";

  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile("(://)[^\\s/?#]*(?=@)"),
          Pattern.compile(
              "(?i)\\b((?:proxy-)?authorization|(?:set-)?cookie)(\\s*[:=]\\s*)[^\\r\\n]*"),
          Pattern.compile("(?i)\\b((?:bearer|basic)\\s+)[\\w.~+/=-]{6,}"),
          Pattern.compile(
              "(?i)\\b([\\w.-]*(?:"
                  + SOUNDS_SECRET
                  + ")[\\w.-]*(?<!Exception|Error)"
                  + "(?:[\"']?\\s*=\\s*|[\"']\\s*:\\s*|:\\s+)[\"']?)[^\\s&;,\"']+"));

  @Override
  public String format(LogRecord told) {
    String line = super.format(told);
    for (Pattern secret : SECRETS) {
      line = secret.matcher(line).replaceAll(DOTS);
    }
    return line;
  }
}
