package dev.muster.input;

import java.util.List;

/// What stands around a URL on its line.
///
/// @param before with all that opens there
/// @param never what the URL can't hold there and still be told from its surrounding
record Surrounding(String before, String behind, String never) {
  private static final String SHELL = " '\"\\&;|()$<>#~*?[]{}`!";

  static final List<Surrounding> ALL =
      List.of(
          of("", ""),
          of("  ", "  "),
          of("- ", ""),
          of("* [ ] ", ""),
          of("12. ", ""),
          of("> ", ""),
          of("see ", "."),
          of("Is it ", "?"),
          of("first ", " then"),
          of("end.", " "),
          new Surrounding("(", ")", "()"),
          new Surrounding("(see ", ")!", "()"),
          new Surrounding("[text](", ")", "()"),
          new Surrounding("[", "]", "[]"),
          new Surrounding("![alt](", " \"title\")", "()"),
          new Surrounding("[1]: ", " \"title\"", ""),
          new Surrounding("<", ">", "|"),
          new Surrounding("<a href='", "'>here</a>", "'"),
          new Surrounding("<a href=\"", "\">here</a>", "\""),
          new Surrounding("\"", "\",", "\""),
          new Surrounding("'", "',", "'"),
          new Surrounding("`", "`", "`"),
          new Surrounding("**", "**", "*"),
          new Surrounding("“", "”", "“”"),
          new Surrounding("請看", "，謝謝。", ""),
          new Surrounding("»", "«", ""),
          new Surrounding("| 1 | ", " | ok |", ""),
          new Surrounding("|1|", "|ok|", "|"),
          of("1\t", "\tok"),
          new Surrounding("1,", ",200", ","),
          new Surrounding("1;", ";200", ";"),
          new Surrounding("\"a\",\"", "\",\"b\"", "\""),
          of("[12:01] <anna> look: ", " !"),
          of("2026-11-22T10:32:01Z INFO GET ", " 200 12ms"),
          new Surrounding("10.0.0.1 - - [x] \"GET ", " HTTP/1.1\" 200 12", "\""),
          of("\u202e", "\u202c"),
          of("\ufeff", ""),
          of("\u00a0", "\u00a0\u200b"),
          of("\u2003", "\r"),
          of("GET ", ""),
          of("POST ", " header='A: b' body='{\"a\":1}'"),
          of("", " timeout=3 # was another"),
          of("", " -> 200"),
          new Surrounding("{\"url\": \"", "\", \"n\": 1}", "\""),
          new Surrounding("url = \"", "\"", "\""),
          of("url=", ""),
          of("Location: ", ""),
          of("wget -q ", ""),
          new Surrounding("$ curl -s ", "", SHELL),
          new Surrounding("curl '", "' -H 'A: b'", "'"),
          new Surrounding("curl -X POST -d @f \"", "\"", "\"\\$`!"),
          new Surrounding("curl.exe ^\"", "^\" -k", "\"^"));

  private static Surrounding of(String before, String behind) {
    return new Surrounding(before, behind, "\"<>`");
  }

  boolean fits(String url) {
    return url.chars().noneMatch(c -> never.indexOf(c) >= 0)
        && (never.equals("\"<>`")
            || quotes()
            || url.chars().noneMatch(c -> "\"<>`".indexOf(c) >= 0));
  }

  /// Whether a shell's quotes stand around it, in which anything may.
  private boolean quotes() {
    return before.contains("curl");
  }

  String around(String url) {
    return before + url + behind;
  }
}
