package dev.muster.practice;

/// The page at `/`: what there is to practise on.
final class Index {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Muster's practice server</title>
      <style>body { font: 16px/1.6 sans-serif; max-width: 45em; margin: 3em auto }</style>
      <h1>Practice here</h1>
      <p>Muster holds this server open on your own machine while it runs.</p>
      <ul>
      <li><a href="/delay/1.5"><code>/delay/{seconds}</code></a> answers after a while
      <li><a href="/status/404"><code>/status/{code}</code></a> answers with that status
      <li><a href="/bytes/1000"><code>/bytes/{n}</code></a> sends so many bytes, up to 100 MB
      <li><a href="/drip?numbytes=10&amp;duration=5"><code>/drip?numbytes=10&amp;duration=5</code></a>
      sends a slow stream
      <li><a href="/hang"><code>/hang</code></a> never answers
      <li><a href="/reset"><code>/reset</code></a> resets the connection
      <li><a href="/redirect/3"><code>/redirect/{n}</code></a> leads on so many times
      <li><a href="/cookies"><code>/cookies</code></a> shows your cookies and counts your visits
      <li><a href="/cookies/set?flavour=oat"><code>/cookies/set?name=value</code></a> sets cookies
      <li><a href="/echo"><code>/echo</code></a> tells your request back
      <li><a href="/flaky/30"><code>/flaky/{percent}</code></a> fails that often: a 500 or a reset
      </ul>
      </html>
      """;

  private Index() {}

  static Answer page() {
    return Answer.reply(200, "text/html; charset=utf-8", PAGE);
  }
}
