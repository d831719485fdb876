package dev.muster.input;

import dev.muster.input.Reason.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Walks through the folders of a collection, read as {@link JsonText#lined}.
final class PostmanCollection {
  private static final int DEEPEST = 100;

  private final JsonNode root;
  private final Listing listing;
  private final Variables variables = new Variables();
  private boolean scripted;

  /// Where the item stands that is being read.
  private int line = 1;

  PostmanCollection(JsonNode root, Listing listing) {
    this.root = root;
    this.listing = listing;
  }

  void read() {
    for (JsonNode variable : root.path("variable").values()) {
      String name = JsonText.text(variable.path(variable.has("key") ? "key" : "id"));
      variables.put(name, JsonText.text(variable.path("value")));
    }
    scripts(root);
    items(root.path("item"), "", root.path("auth"), 0);
  }

  private void scripts(JsonNode node) {
    if (!node.path("event").isEmpty() && !scripted) {
      scripted = true;
      listing.warn(line, JsonText.text(node.path("name")), Reason.of(Kind.SCRIPT));
    }
  }

  private void items(JsonNode items, String folder, JsonNode auth, int depth) {
    for (JsonNode item : items.values()) {
      line = item.path(JsonText.LINE).asInt(line);
      String name = folder + JsonText.text(item.path("name"));
      scripts(item);
      if (item.has("item") && depth < DEEPEST) {
        items(item.path("item"), name + " / ", own(item, auth), depth + 1);
      } else {
        request(item.path("request"), name, auth);
      }
      Listing.goOn();
    }
  }

  private static JsonNode own(JsonNode node, JsonNode inherited) {
    return node.path("auth").isObject() ? node.path("auth") : inherited;
  }

  private void request(JsonNode request, String name, JsonNode auth) {
    String url = url(request.isString() ? request : request.path("url"));
    String unknown = variables.takeUnknown();
    String written = unknown == null ? WrittenUrl.of(url) : null;
    if (written != null) {
      request(request, name, auth, written);
    } else if (unknown != null) {
      listing.skip(line, name, new Reason(Kind.UNKNOWN_VARIABLE, unknown));
    } else {
      listing.skip(line, name, new Reason(Kind.NOT_A_URL, Skipped.excerpt(url)));
    }
  }

  private void request(JsonNode request, String name, JsonNode auth, String url) {
    Fields fields = new Fields();
    fields.take(OptionKey.METHOD, "method", JsonText.text(request.path("method")));
    for (JsonNode header : request.path("header").values()) {
      header(fields, header);
    }
    String authorized = authorized(fields, own(request, auth), url, name);
    body(fields, request.path("body"), name);
    fields.take(OptionKey.NAME, "name", name);
    String unknown = variables.takeUnknown();
    if (unknown != null) {
      listing.warn(line, name, new Reason(Kind.SENT_AS_IT_STANDS, unknown));
    }
    fields.addTo(listing, authorized, line);
  }

  private void header(Fields fields, JsonNode header) {
    if (header.isString()) {
      fields.take(OptionKey.HEADER, "header", variables.in(header.asString()));
    } else if (!off(header)) {
      fields.header(said(header, "key"), said(header, "value"));
    }
  }

  private static boolean off(JsonNode node) {
    return node.path("disabled").asBoolean(false);
  }

  private String said(JsonNode node, String field) {
    return variables.in(JsonText.text(node.path(field)));
  }

  /// `:id` in the path has its value beside the URL. As Postman does, a URL without a scheme is
  /// asked by http.
  private String url(JsonNode url) {
    String raw = variables.in(JsonText.text(url.isString() ? url : url.path("raw"))).strip();
    for (JsonNode variable : url.path("variable").values()) {
      String name = "/:" + JsonText.text(variable.path("key"));
      String value = "/" + said(variable, "value");
      int at = raw.indexOf(name);
      int end = at + name.length();
      if (at >= 0 && (end == raw.length() || "/?#".indexOf(raw.charAt(end)) >= 0)) {
        raw = raw.substring(0, at) + value + raw.substring(end);
      }
    }
    return raw.isEmpty() || raw.contains("://") ? raw : "http://" + raw;
  }

  /// Takes over what is a header or a parameter; what needs a dialogue is said.
  ///
  /// @return the URL, perhaps with a key behind it
  private String authorized(Fields fields, JsonNode auth, String url, String name) {
    String type = JsonText.text(auth.path("type"));
    JsonNode values = auth.path(type);
    switch (type) {
      case "", "noauth" -> {}
      case "bearer" -> fields.header("Authorization", "Bearer " + value(values, "token"));
      case "basic" -> {
        String user = value(values, "username") + ":" + value(values, "password");
        byte[] plain = user.getBytes(StandardCharsets.UTF_8);
        fields.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
      }
      case "apikey" -> {
        String key = value(values, "key");
        if (value(values, "in").equals("query")) {
          ObjectNode param = JsonNodeFactory.instance.objectNode();
          param.put("key", key).put("value", value(values, "value"));
          String query = FormText.of(JsonNodeFactory.instance.arrayNode().add(param), "key");
          return url + (url.indexOf('?') < 0 ? "?" : "&") + query;
        }
        fields.header(key, value(values, "value"));
      }
      default -> listing.warn(line, name, new Reason(Kind.NEEDS_AUTH, type));
    }
    return url;
  }

  /// In version 2.0 the values are fields of an object, in 2.1 a list of keys and values.
  private String value(JsonNode values, String key) {
    if (values.isObject()) {
      return said(values, key);
    }
    for (JsonNode one : values.values()) {
      if (JsonText.text(one.path("key")).equals(key)) {
        return said(one, "value");
      }
    }
    return "";
  }

  private void body(Fields fields, JsonNode body, String name) {
    String mode = off(body) ? "" : JsonText.text(body.path("mode"));
    switch (mode) {
      case "" -> {}
      case "raw" -> {
        fields.take(OptionKey.BODY, "body", said(body, "raw"));
        String language = JsonText.text(body.path("options").path("raw").path("language"));
        if (language.equals("json")) {
          fields.draft.typeUnlessSaid("application/json");
        }
      }
      case "urlencoded" -> {
        fields.take(OptionKey.BODY, "body", variables.in(FormText.of(body.path(mode), "key")));
        fields.draft.typeUnlessSaid("application/x-www-form-urlencoded");
      }
      case "graphql" -> graphql(fields, body.path(mode));
      case "formdata" -> form(fields, body.path(mode));
      case "file" -> {
        for (String path : paths(body.path(mode).path("src"))) {
          fields.draft.body(new Piece.File(path, Piece.Handling.AS_IS));
        }
      }
      default -> listing.warn(line, name, new Reason(Kind.NOT_SENT, mode));
    }
  }

  private void graphql(Fields fields, JsonNode graphql) {
    ObjectNode sent = JsonNodeFactory.instance.objectNode();
    sent.put("query", said(graphql, "query"));
    String values = said(graphql, "variables");
    if (!values.isBlank()) {
      sent.set("variables", parsed(values));
    }
    fields.take(OptionKey.BODY, "body", sent.toString());
    fields.draft.typeUnlessSaid("application/json");
  }

  private static JsonNode parsed(String json) {
    try {
      return JsonText.tree(json);
    } catch (JacksonException _) {
      return JsonNodeFactory.instance.stringNode(json);
    }
  }

  private void form(Fields fields, JsonNode parts) {
    MultipartForm form = new MultipartForm();
    for (JsonNode part : parts.values()) {
      if (!off(part)) {
        String type = JsonText.text(part.path("contentType"));
        boolean file = JsonText.text(part.path("type")).equals("file");
        if (!file) {
          form.text(said(part, "key"), said(part, "value"), type);
        } else {
          paths(part.path("src")).forEach(path -> form.file(said(part, "key"), path, type));
        }
      }
    }
    form.payload().pieces().forEach(fields.draft::body);
    fields.draft.type(form.type());
  }

  private static List<String> paths(JsonNode src) {
    List<String> paths =
        src.isArray()
            ? src.values().stream().map(JsonText::text).toList()
            : List.of(JsonText.text(src));
    return paths.stream().filter(path -> !path.isBlank()).toList();
  }
}
