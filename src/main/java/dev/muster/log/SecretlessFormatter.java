package dev.muster.log;

import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/// A line a record and its stack, with dots for what may be a secret: passwords in URLs,
/// credentials and cookies in headers, and parameters whose names sound like one.
final class SecretlessFormatter extends SimpleFormatter {
  private static final String DOTS = "$1•••";

  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile("(://[^\\s/?#@:]*:)[^\\s/?#]*(?=@)"),
          Pattern.compile(
              "(?i)\\b((?:proxy-)?authorization|(?:set-)?cookie)(\\s*[:=]\\s*)[^\\r\\n]*"),
          Pattern.compile(
              "(?i)\\b([\\w.-]*(?:auth|token|secret|password|passwd|pwd|api-?_?key|signature|session)"
                  + "[\\w.-]*\\s*=\\s*)[^\\s&;,]+"));

  @Override
  public String format(LogRecord told) {
    String line = super.format(told);
    for (Pattern secret : SECRETS) {
      line = secret.matcher(line).replaceAll(DOTS);
    }
    return line;
  }
}
