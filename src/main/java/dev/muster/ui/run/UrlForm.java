package dev.muster.ui.run;

import dev.muster.engine.Request;
import java.util.List;

/// How a run's URLs are written. Where the longest of them finds no room, the scheme that they all
/// have is what is missed least, as in a browser's address bar; where some have http and some https
/// it stays, for then it tells them apart.
///
/// @param alike whether all that are http or https are the same of both
/// @param longest in characters
record UrlForm(boolean alike, int longest) {
  private static final String HTTP = "http://";
  private static final String HTTPS = "https://";

  static UrlForm of(List<Request> requests) {
    boolean http = false;
    boolean https = false;
    int longest = 0;
    for (Request request : requests) {
      String url = request.url();
      http |= url.startsWith(HTTP);
      https |= url.startsWith(HTTPS);
      longest = Math.max(longest, url.length());
    }
    return new UrlForm(!(http && https), longest);
  }

  /// @param room in characters
  String written(String url, double room) {
    if (!alike || longest <= room) {
      return url;
    }
    return url.startsWith(HTTP) || url.startsWith(HTTPS)
        ? url.substring(url.indexOf("//") + 2)
        : url;
  }
}
