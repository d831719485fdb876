package dev.muster.ui.detail;

import java.util.Map;

/// What a saved body might be called: as the URL's last part is, with nothing that a file system
/// could misread, and an ending that fits the media type.
final class FileName {
  private static final int LONGEST = 80;
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("text/html", ".html"),
          Map.entry("text/plain", ".txt"),
          Map.entry("text/css", ".css"),
          Map.entry("text/csv", ".csv"),
          Map.entry("text/javascript", ".js"),
          Map.entry("text/xml", ".xml"),
          Map.entry("application/xml", ".xml"),
          Map.entry("application/json", ".json"),
          Map.entry("application/pdf", ".pdf"),
          Map.entry("application/zip", ".zip"),
          Map.entry("image/png", ".png"),
          Map.entry("image/jpeg", ".jpg"),
          Map.entry("image/gif", ".gif"),
          Map.entry("image/svg+xml", ".svg"));

  private FileName() {}

  /// @param whole whether all of the body is there; else the name ends with `.part`
  static String of(String url, String mediaType, boolean whole) {
    String path = url.replaceFirst("[?#].*", "").replaceFirst("^[a-zA-Z]+://[^/]*", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceFirst("^\\.+", "");
    String name = safe.isBlank() ? "body" : safe.substring(0, Math.min(LONGEST, safe.length()));
    String ending = name.contains(".") ? "" : ENDINGS.getOrDefault(mediaType, "");
    return name + ending + (whole ? "" : ".part");
  }
}
