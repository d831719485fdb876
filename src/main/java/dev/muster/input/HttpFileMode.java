package dev.muster.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;

/// Requests written out as HTTP has them, `###` between them: the `.http` and `.rest` files of
/// editors.
final class HttpFileMode implements ListFormat {
  private static final String METHOD =
      "(?m)^(?:" + String.join("|", LineParser.METHODS) + ")[ \\t]+\\S";

  private static final Pattern REQUEST = Pattern.compile(METHOD);
  private static final Pattern SEPARATOR = Pattern.compile("(?m)^###");

  /// A request's first line says the protocol, or the line below is a header.
  private static final Pattern WRITTEN_OUT =
      Pattern.compile(
          METHOD + "[^\\r\\n]*(?:[ \\t]HTTP/[\\d.]+[ \\t]*$|\\R[A-Za-z][\\w-]*:[ \\t])");

  private static final Pattern VARIABLE =
      Pattern.compile("(?m)^@[\\w.-]+[ \\t]*=[^\\r\\n]*(?s:.*)\\{\\{");

  @Override
  public Format format() {
    return Format.HTTP_FILE;
  }

  @Override
  public boolean fits(String head) {
    return REQUEST.matcher(head).find()
        && (SEPARATOR.matcher(head).find()
            || WRITTEN_OUT.matcher(head).find()
            || VARIABLE.matcher(head).find());
  }

  @Override
  public RequestList read(Reader text) throws IOException {
    Listing listing = new Listing();
    HttpFileReading reading = new HttpFileReading(listing);
    BufferedReader lines = ListReader.buffered(text);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      reading.line(line);
      Listing.goOn();
    }
    reading.close();
    return listing.list(Format.HTTP_FILE, List.of());
  }
}
