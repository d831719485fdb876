package dev.muster.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/// A form as browsers send it: `a=1&b=x+y`.
final class FormText {
  private FormText() {}

  /// @param params objects with a value and, under `name`, a name; those that are disabled don't
  ///   count
  static String of(JsonNode params, String name) {
    StringJoiner form = new StringJoiner("&");
    for (JsonNode param : params.values()) {
      if (!param.path("disabled").asBoolean(false)) {
        form.add(
            encoded(JsonText.text(param.path(name)))
                + "="
                + encoded(JsonText.text(param.path("value"))));
      }
    }
    return form.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
