package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks where the URLs of a text have gone whose paths begin with `/n0n`, `/n1n` and so on: into a
/// request, or onto a line of which it is said that something was left out, or into a comment.
final class Accounted {
  private static final Pattern MARKED =
      Pattern.compile("(?i)https?://(?=[\\p{L}\\p{N}\\[])[\\p{L}\\p{N}.:@%_\\[\\]-]+/(n\\d+n)");

  private final String text;
  private final RequestList read;
  private final String asked;

  private Accounted(String text) {
    this.text = text;
    this.read = ListReader.read(text);
    StringBuilder all = new StringBuilder();
    read.requests()
        .forEach(request ->
            all.append(request).append(user(request)).append(body(request)).append('\n'));
    asked = all.append(read.fileBodies()).append(read.sitemaps()).toString();
  }

  /// Those that are still whole, however the text has been damaged.
  static void all(String text) {
    Accounted accounted = new Accounted(text);
    List<String> missing =
        MARKED
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(mark -> !accounted.isThere(mark))
            .toList();
    assertThat(missing)
        .as(() -> text + "\nread as\n" + accounted.read)
        .hasSizeLessThanOrEqualTo(accounted.records());
  }

  /// A record of another format is refused on its first line, wherever in it the URL stands.
  private int records() {
    return read.format() == Format.LIST ? 0 : read.skipped().size();
  }

  private static String user(Request request) {
    return request.headers().stream()
        .filter(header -> header.value().startsWith("Basic "))
        .map(header ->
            new String(
                Base64.getDecoder().decode(header.value().substring(6)), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private static String body(Request request) {
    Request.Body body = request.body();
    return body == null ? "" : new String(body.bytes(), StandardCharsets.UTF_8);
  }

  private boolean isThere(String mark) {
    if (asked.contains(mark)) {
      return true;
    }
    List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(mark)) {
        return isSaid(i + 1) || isOptions(read.marks().get(i)) || isComment(lines.get(i), mark);
      }
    }
    return false;
  }

  /// A value, or a comment behind it.
  private static boolean isOptions(LineMark mark) {
    return mark == LineMark.Plain.DEFAULTS || mark == LineMark.Plain.OPTIONS;
  }

  private boolean isSaid(int at) {
    int line = at;
    while (line > 1 && read.marks().get(line - 1) == LineMark.Plain.CONTINUED) {
      line--;
    }
    return isSaidOf(line) || isSaidOf(at);
  }

  private boolean isSaidOf(int line) {
    return read.skipped().stream()
            .anyMatch(one ->
                one.line() == line
                    || (one.line() <= line && one.reason().kind() == Reason.Kind.BROKEN))
        || read.warnings().stream().anyMatch(one -> one.line() == line);
  }

  private static boolean isComment(String line, String mark) {
    return LineColours.of(line).stream()
        .filter(span -> span.role() == LineColours.Span.Role.COMMENT)
        .anyMatch(span -> line.substring(span.from(), span.to()).contains(mark));
  }
}
