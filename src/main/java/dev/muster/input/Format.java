package dev.muster.input;

/// How a text is written.
public enum Format {
  LIST,
  CURL_CONFIG,
  HTTP_FILE,
  HAR,
  SITEMAP,
  CSV,
  JSON,
  POSTMAN
}
