package dev.muster.practice;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A request, told back to its client as JSON. Headers are a list of pairs: so their order and
/// their repetitions can be seen.
final class Echo {
  private Echo() {}

  static String of(Asked asked) {
    StringBuilder json = new StringBuilder(256);
    text(json.append('{'), "method", asked.method()).append(',');
    text(json, "path", asked.path()).append(',');
    text(json, "query", asked.query()).append(',');
    headers(json.append("\"headers\":["), asked.headers()).append("],");
    json.append("\"length\":").append(asked.length()).append(',');
    return text(json, "body", new String(asked.body(), StandardCharsets.UTF_8))
        .append('}')
        .toString();
  }

  private static StringBuilder headers(StringBuilder json, List<Field> headers) {
    for (int i = 0; i < headers.size(); i++) {
      Json.quote(json.append(i == 0 ? "[" : ",["), headers.get(i).name()).append(',');
      Json.quote(json, headers.get(i).value()).append(']');
    }
    return json;
  }

  private static StringBuilder text(StringBuilder json, String key, String value) {
    Json.quote(json, key).append(':');
    return Json.quote(json, value);
  }
}
