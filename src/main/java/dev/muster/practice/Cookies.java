package dev.muster.practice;

import java.util.ArrayList;
import java.util.List;

/// Sets cookies and shows the client those it sends back.
final class Cookies {
  private static final String VISITS = "visits";

  private Cookies() {}

  /// The cookies that came, as JSON; and one more that counts the visits.
  static Answer echo(Asked asked) {
    List<Field> cookies = sent(asked);
    StringBuilder json = new StringBuilder("{\"cookies\":{");
    String visits = "0";
    for (Field cookie : cookies) {
      json.append(json.charAt(json.length() - 1) == '{' ? "" : ",");
      Json.quote(json, cookie.name()).append(':');
      Json.quote(json, cookie.value());
      visits = cookie.name().equals(VISITS) ? cookie.value() : visits;
    }
    long visit = Numbers.whole(visits).orElse(0) + 1;
    return Answer.json(json.append("}}").toString())
        .with("Set-Cookie", VISITS + "=" + visit + "; Path=/cookies");
  }

  /// Sets each `name=value` of the query and leads on to `/cookies`. The query stays undecoded, so
  /// it can't smuggle in a line of its own.
  static Answer set(Asked asked) {
    Answer.Reply reply = Answer.text(302, "Set.").with("Location", "/cookies");
    for (String pair : asked.query().split("&", -1)) {
      if (pair.indexOf('=') > 0) {
        reply = reply.with("Set-Cookie", pair + "; Path=/");
      }
    }
    return reply;
  }

  private static List<Field> sent(Asked asked) {
    List<Field> cookies = new ArrayList<>();
    for (Field header : asked.headers()) {
      if (header.named("Cookie")) {
        for (String pair : header.value().split(";", -1)) {
          int equal = pair.indexOf('=');
          if (equal > 0) {
            cookies.add(
                new Field(pair.substring(0, equal).strip(), pair.substring(equal + 1).strip()));
          }
        }
      }
    }
    return cookies;
  }
}
