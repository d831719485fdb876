package dev.muster.input;

import java.util.List;
import java.util.Random;

/// Lists in every format with something wrong with them: cut, doubled, mixed, sprinkled.
final class Mutants {
  static final List<String> SEEDS =
      List.of(
          """
          # a list
          @timeout 10s
          https://a.example/x?y=1,2#z
          POST https://b.example/ header="A: b" body='{"a":1}' expect=2xx name=one
            delay = 500ms
          see https://c.example/(d). and <https://e.example/f g>
          example.com/health repeat=2
          """,
          """
          curl 'https://a.example/' -H 'Accept: */*' \\
            --data-raw $'a\\'b' -F a=1 -F b=@/x -k --next -T /y https://b.example
          curl ^"https://c.example/?a=1^&b=2^" ^
            -X PUT
          """,
          """
          [12:01] <anna> look: https://a.example/x, or “https://b.example”…
          | 1 | https://c.example | ok |
          10.0.0.1 - - "GET https://d.example/ HTTP/1.1" 200 12
          \u202ehttps://e.example\u202c\u00a0https://[::1]:80/ https://u:p@f.example/
          """,
          """
          {"log": {"entries": [{"response": {}, "request": {"method": "POST",
            "url": "https://a.example/", "headers": [{"name": "A", "value": "b"}],
            "postData": {"mimeType": "a/b", "text": "x\\ny"}}},
            {"request": {"method": "GET", "url": "blob:x"}}]}}
          """,
          """
          {"info": {"schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
           "item": [{"name": "a", "item": [{"name": "b", "request": {"method": "POST",
           "url": {"raw": "https://{{h}}/:id", "variable": [{"key": "id", "value": "1"}]},
           "auth": {"type": "basic", "basic": [{"key": "username", "value": "u"}]},
           "body": {"mode": "formdata", "formdata": [{"key": "f", "type": "file", "src": "/x"},
             {"key": "g", "value": "{{h}}"}]}}}]}],
           "variable": [{"key": "h", "value": "a.example"}]}
          """,
          """
          [{"url": "https://a.example", "method": "PUT", "headers": {"A": "b"}, "body": {"c": [1]}},
           {"deep": [{"link": "b.example/x", "timeout": 2}]}, "https://c.example", null, 7]
          """,
          """
          {"url": "https://a.example", "status": 200}
          {"uri": "https://b.example", "retries": 3}
          """,
          """
          <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url><loc>https://a.example/?a=1&amp;b=2</loc></url>
          <url><loc><![CDATA[https://b.example/]]></loc></url></urlset>
          """,
          """
          <sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>
          """,
          """
          # config
          url = "https://a.example/\\"x\\""
          -H "A: b"
          data = "a=1"
          next
          url https://b.example
          upload-file: /x
          """,
          """
          @h = a.example
          ### first
          POST https://{{h}}/x?y=1 HTTP/1.1
          A: b

          {"a": "{{h}}"}
          < ./file

          ###
          GET https://b.example/
          """,
          """
          name,URL,method,body
          one,"https://a.example/?a=1,2",POST,"x
          y"
          two,b.example,,
          """,
          "link\ttimeout\nhttps://a.example\t2s\nhttps://b.example\tsoon\n");

  static final List<String> PIECES =
      List.of(
          "https://",
          "://",
          "\n",
          "\r\n",
          "\r",
          "\t",
          " ",
          "\"",
          "'",
          "\\",
          "{",
          "}",
          "[",
          "]",
          "<",
          ">",
          ",",
          ";",
          ":",
          "=",
          "@",
          "#",
          "###",
          "{{",
          "}}",
          "&amp;",
          "&#0;",
          "<!DOCTYPE x [",
          "<![CDATA[",
          "]]>",
          "\u0000",
          "\ufeff",
          "\u200b",
          "\u202e",
          "\ud83d",
          "é",
          "語",
          "\\u0000",
          "null",
          "-1",
          "1e999",
          "//",
          "/*",
          "< /x",
          "> {%",
          "%}",
          "url",
          "next",
          "curl ",
          "|",
          "`",
          "^",
          "repeat=9",
          "body-file=/x",
          "data=@/y",
          "$'\\x",
          "$'\\u",
          "timeout=",
          "…",
          "）",
          "-");

  private final Random random;

  Mutants(long seed) {
    random = new Random(seed);
  }

  String next() {
    StringBuilder text = new StringBuilder(seed());
    for (int changes = random.nextInt(6); changes > 0; changes--) {
      change(text);
    }
    return text.toString();
  }

  private String seed() {
    return SEEDS.get(random.nextInt(SEEDS.size()));
  }

  private void change(StringBuilder text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(40));
    switch (random.nextInt(6)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
      case 2 -> text.insert(from, text.substring(from, to));
      case 3 -> text.insert(from, seed());
      case 4 -> text.setLength(Math.max(1, from));
      default -> text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
    }
  }
}
