import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The options of the manual page, made of what `muster --help` prints, so that the two can't say
/// different things.
final class ManPage {
  /// An option on the left; what it does begins beside it or on the next line, further right.
  private static final Pattern OPTION = Pattern.compile(" {2,6}(-\\S.*?|\\[\\S+\\])(?: {2,}(\\S.*))?");

  private static final Pattern GOES_ON = Pattern.compile(" {20,}(\\S.*)");

  private ManPage() {}

  /// @param help as printed
  static String options(List<String> help) {
    StringBuilder page = new StringBuilder();
    for (String line : help) {
      Matcher option = OPTION.matcher(line);
      Matcher further = GOES_ON.matcher(line);
      if (option.matches()) {
        page.append(".TP\n.B ").append(text(option.group(1))).append('\n');
        page.append(option.group(2) == null ? "" : text(option.group(2)) + "\n");
      } else if (further.matches() && !page.isEmpty()) {
        page.append(text(further.group(1))).append('\n');
      }
    }
    return page.toString();
  }

  /// A hyphen would be set as a dash, and a line that begins with a dot be an order.
  private static String text(String line) {
    String plain = line.replace("\\", "\\e").replace("-", "\\-").replace("…", "...").replace("\"", "\\(dq");
    return plain.matches("[.'].*") ? "\\&" + plain : plain;
  }
}
