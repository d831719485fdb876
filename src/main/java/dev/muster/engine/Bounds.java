package dev.muster.engine;

/// What a run keeps and puts up with at the most, so that no server can fill the memory.
///
/// @param maxRedirects how many redirects are followed; 0 follows none
/// @param maxHeaderBytes how long the headers of one response may be before the task fails
/// @param maxBodyBytes how long a decoded response body may become before the task fails
/// @param keepBodyBytes how much of each response body is kept to look at
/// @param keepAllBytes how much of all bodies and headers together is kept
public record Bounds(
    int maxRedirects, int maxHeaderBytes, long maxBodyBytes, int keepBodyBytes, long keepAllBytes) {
  /// 20 redirects as OkHttp and Chrome; 256 kB of headers as OkHttp, which takes no more.
  public static final Bounds DEFAULT =
      new Bounds(20, 256_000, 10_000_000_000L, 64_000, 256_000_000);

  public Bounds {
    if (maxRedirects < 0
        || maxHeaderBytes < 1
        || maxBodyBytes < 1
        || keepBodyBytes < 0
        || keepAllBytes < 0) {
      throw new IllegalArgumentException("a bound can't be negative");
    }
  }

  /// The same where nobody will look at headers and bodies.
  public Bounds keepingNothing() {
    return new Bounds(maxRedirects, maxHeaderBytes, maxBodyBytes, 0, 0);
  }
}
