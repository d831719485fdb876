package dev.muster.practice;

/// The list a first run begins with: within ten seconds it shows every kind of ending, and its
/// comments teach how to write a list.
public final class SampleList {
  private static final String LINES =
      """
      # {begin}
      {here}/bytes/2000
      {here}/delay/0.3
      {here}/redirect/3
      {here}/status/404
      {here}/drip?numbytes=4000&duration=4
      # {slow}
      {here}/delay/8
      # {options}
      {here}/hang timeout=2s
      {here}/delay/0.5 delay=1s
      POST {here}/echo header="Content-Type: application/json" body='{"hello": "world"}'
      {here}/reset delay=1.5s
      python://example.com delay=1.5s
      """;

  private SampleList() {}

  /// What its comments say.
  ///
  /// @param begin how to run it, and what a line is made of
  /// @param slow what may be done about a slow request
  /// @param options where options stand, and which
  public record Comments(String begin, String slow, String options) {
    static final Comments ENGLISH =
        new Comments(
            "Press Run. One request a line: METHOD URL options; a line without a method is a GET.",
            "This one is slow: cancel it while it runs.",
            "Options stand after the URL, such as timeout, connect, read, delay, header, body and"
                + " shield.");
  }

  public static String text(PracticeServer server) {
    return text(server, Comments.ENGLISH);
  }

  public static String text(PracticeServer server, Comments comments) {
    String root = server.url("/");
    return LINES
        .replace("{here}", root.substring(0, root.length() - 1))
        .replace("{begin}", comments.begin())
        .replace("{slow}", comments.slow())
        .replace("{options}", comments.options());
  }
}
