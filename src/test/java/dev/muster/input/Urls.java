package dev.muster.input;

import static dev.muster.input.Tries.any;

import org.quicktheories.core.Gen;

/// URLs as they are met: with what people, browsers and servers put into them. Each ends in a
/// letter, for what stands behind a sentence's last URL is the sentence's.
final class Urls {
  static final Gen<String> ANY =
      any("https://", "http://", "HTTPS://")
          .zip(any("", "", "", "u:p@", "tok%40en@"), String::concat)
          .zip(
              any(
                  "a.example",
                  "www.b.example:8080",
                  "localhost:3000",
                  "192.0.2.1",
                  "[2001:db8::1]",
                  "[::1]:8443",
                  "bücher.example",
                  "xn--bcher-kva.example",
                  "例え.テスト",
                  "مثال.إختبار",
                  "under_score.example",
                  "intranet"),
              String::concat)
          .zip(
              any(
                  "/x",
                  "/a/b.html",
                  "/wiki/Foo_(bar)_y",
                  "/~me/a;v=1/x",
                  "/a,b/x",
                  "/%E2%9C%93/x",
                  "/ä/ß/x",
                  "/日本語/x",
                  "/it's/x",
                  "/$x!*/x",
                  "/@scope/pkg@1.0.0/x",
                  "/{id}/x",
                  "/a[0]/x",
                  "//x",
                  "/2020/https://b.example/x"),
              String::concat)
          .zip(
              any(
                  "",
                  "?q=a+b%20c&d",
                  "?u=https://b.example/&v=x",
                  "?a[]=1&b=x",
                  "?timeout=3&delay=x",
                  "?x=1,2;3&y",
                  "?x=a|b",
                  "?x={\"a\":1}x",
                  "?t=12:30&x=^y",
                  "?=x",
                  "#part",
                  "?a#/route?x=y",
                  "#:~:text=x"),
              String::concat);

  private Urls() {}
}
