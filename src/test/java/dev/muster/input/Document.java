package dev.muster.input;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// URLs written in each format that holds more than lines, as other programs write it.
enum Document {
  JSON_STRINGS(Format.JSON, urls -> json(urls)),
  JSON_OBJECTS(Format.JSON, urls -> json(each(urls, url -> new Named("GET", url)))),
  JSON_DEEP(
      Format.JSON,
      urls -> "{\"meta\": {\"n\": 1}, \"items\": [[" + joined(urls, ",\n", Document::json) + "]]}"),
  JSON_LINES(
      Format.JSON, urls -> joined(urls, "\n", url -> "{\"id\":1,\"link\":" + json(url) + "}")),
  HAR(
      Format.HAR,
      urls ->
          "{\"log\":{\"version\":\"1.2\",\"entries\":["
              + joined(
                  urls,
                  ",\n",
                  url ->
                      "{\"time\":1,\"request\":"
                          + json(new Named("GET", url))
                          + ",\"response\":{\"status\":200}}")
              + "]}}"),
  SITEMAP(
      Format.SITEMAP,
      urls ->
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset>"
              + joined(urls, "\n", url -> "<url><loc>" + xml(url) + "</loc></url>")
              + "</urlset>"),
  CSV(Format.CSV, urls -> csv(urls, ',')),
  TSV(Format.CSV, urls -> csv(urls, '\t')),
  SEMICOLONS(Format.CSV, urls -> csv(urls, ';')),
  CURL_CONFIG(
      Format.CURL_CONFIG,
      urls ->
          joined(
              urls,
              "\nnext\n",
              url -> "url = \"" + url.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\nsilent")),
  HTTP_FILE(
      Format.HTTP_FILE,
      urls ->
          joined(urls, "\n\n###\n", url -> "GET " + url + " HTTP/1.1\nAccept: text/plain") + "\n"),
  POSTMAN(
      Format.POSTMAN,
      urls ->
          "{\"info\":{\"schema\":\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"},"
              + "\"item\":["
              + joined(
                  urls,
                  ",\n",
                  url ->
                      "{\"name\":\"a\",\"request\":{\"method\":\"GET\",\"url\":{\"raw\":"
                          + json(url)
                          + "}}}")
              + "]}");

  private static final JsonMapper MAPPER = new JsonMapper();

  final Format format;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without a state
  private final Function<List<String>, String> writer;

  Document(Format format, Function<List<String>, String> writer) {
    this.format = format;
    this.writer = writer;
  }

  String of(List<String> urls) {
    return writer.apply(urls);
  }

  /// An object as many programs have it.
  record Named(String method, String url) {}

  private static List<Object> each(List<String> urls, Function<String, Object> what) {
    return urls.stream().map(what).toList();
  }

  private static String joined(List<String> urls, String between, Function<String, String> one) {
    return urls.stream().map(one).collect(Collectors.joining(between));
  }

  private static String json(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String csv(List<String> urls, char separator) {
    StringWriter text = new StringWriter();
    try (CsvWriter rows =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .quoteStrategy(QuoteStrategies.REQUIRED)
            .build(text)) {
      rows.writeRecord("No", "URL", "Note");
      urls.forEach(url -> rows.writeRecord("1", url, "said \"so\", twice; and\nagain"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return text.toString();
  }
}
