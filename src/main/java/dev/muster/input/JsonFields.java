package dev.muster.input;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of an object of JSON that say what to ask for.
final class JsonFields {
  private JsonFields() {}

  /// What its likeliest URL field says; empty when it has none.
  static String url(ObjectNode object) {
    String best = "";
    int bestRank = Integer.MAX_VALUE;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      int rank = Fields.urlRank(field.getKey());
      String url = rank < 0 || rank >= bestRank ? "" : url(field.getValue());
      if (!url.isEmpty()) {
        best = url;
        bestRank = rank;
      }
    }
    return best;
  }

  /// As Postman and others have it, a URL may be an object that holds it whole.
  private static String url(JsonNode value) {
    return value.isString() ? value.asString() : JsonText.text(value.path("raw"));
  }

  static Fields of(ObjectNode object) {
    Fields fields = new Fields();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      take(fields, field.getKey(), field.getValue());
    }
    return fields;
  }

  private static void take(Fields fields, String name, JsonNode value) {
    OptionKey key = Fields.key(name);
    if (name.equalsIgnoreCase("headers")) {
      headers(fields, value);
    } else if (name.equalsIgnoreCase("json") && !value.isNull()) {
      body(fields, value);
    } else if ((key == OptionKey.BODY || key == OptionKey.DATA) && value.isContainer()) {
      body(fields, value);
    } else if (key != null && Fields.urlRank(name) < 0) {
      fields.take(key, name, JsonText.text(value));
    }
  }

  private static void body(Fields fields, JsonNode value) {
    fields.take(OptionKey.BODY, "body", value.toString());
    fields.draft.typeUnlessSaid("application/json");
  }

  /// `{"Accept": "a/b"}`, `[{"name": "Accept", "value": "a/b"}]` or `["Accept: a/b"]`.
  static void headers(Fields fields, JsonNode headers) {
    if (headers.isObject()) {
      for (Map.Entry<String, JsonNode> header : headers.properties()) {
        fields.header(header.getKey(), JsonText.text(header.getValue()));
      }
      return;
    }
    for (JsonNode header : headers.values()) {
      if (header.isString()) {
        fields.take(OptionKey.HEADER, "header", header.asString());
      } else if (header.isObject()) {
        String name = JsonText.text(header.path(header.has("name") ? "name" : "key"));
        fields.header(name, JsonText.text(header.path("value")));
      }
    }
  }
}
