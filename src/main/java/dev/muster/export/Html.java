package dev.muster.export;

import dev.muster.engine.Quantities;
import dev.muster.engine.TaskRecord;
import java.util.Locale;

/// One page that holds all it needs: summary, table and waterfall, light or dark as its reader's
/// system is. It runs no script and loads nothing, and its own policy forbids both; whatever came
/// from a server or a list is escaped.
final class Html extends NamedFormat {
  Html() {
    super("html", "html");
  }

  @Override
  public boolean beginsWithTheEnd() {
    return true;
  }

  @Override
  public Writing open(Snapshot snapshot, Secrets secrets) {
    return new Page(snapshot, secrets);
  }

  private static final class Page implements Writing {
    private final Snapshot snapshot;
    private final Secrets secrets;
    private final HtmlBars bars;

    Page(Snapshot snapshot, Secrets secrets) {
      this.snapshot = snapshot;
      this.secrets = secrets;
      bars = HtmlBars.of(snapshot);
    }

    @Override
    public String begin() {
      Summary summary = Summary.of(snapshot);
      StringBuilder html = new StringBuilder(8192);
      html.append(HtmlStyle.HEAD);
      html.append("<title>Muster · ").append(escaped(summary.outcomes())).append("</title>\n");
      html.append("<body style=\"--await:")
          .append(bars.await())
          .append("\">\n<header>\n<h1>Muster</h1>\n");
      html.append("<p class=await>")
          .append(escaped(Shown.plain(summary.await())))
          .append("</p>\n<dl>\n");
      fact(html, "Began", summary.when());
      fact(html, "Outcome", summary.outcomes());
      fact(html, "Status", summary.statuses());
      fact(html, "Time", summary.times());
      fact(html, "Received", summary.received());
      html.append("</dl>\n");
      reasons(html, summary);
      html.append("</header>\n<table>\n<thead><tr>");
      for (String name :
          new String[] {"#", "State", "Method", "URL", "Status", "Protocol", "Size", "Time"}) {
        html.append("<th scope=col>").append(name);
      }
      html.append("<th scope=col class=w><span class=axis>").append(bars.axis()).append("</span>");
      return html.append("</tr></thead>\n<tbody>\n").toString();
    }

    private static void fact(StringBuilder html, String name, String value) {
      if (!value.isEmpty()) {
        html.append("<div><dt>")
            .append(name)
            .append("<dd>")
            .append(escaped(value))
            .append("</div>\n");
      }
    }

    private static void reasons(StringBuilder html, Summary summary) {
      if (!summary.reasons().isEmpty()) {
        html.append("<details open><summary>Reasons</summary><ul>\n");
        summary.reasons().forEach(each -> html.append("<li>").append(escaped(each)).append('\n'));
        html.append("</ul></details>\n");
      }
    }

    @Override
    public String row(TaskRecord task) {
      Row row = Row.of(task, snapshot, secrets);
      boolean started = task.startedAt() >= 0;
      String state = Words.state(task.state());
      StringBuilder html = new StringBuilder(600);
      html.append("<tr class=")
          .append(Words.word(task.state()))
          .append("><td>")
          .append(task.index() + 1);
      html.append("<td class=s>").append(state);
      html.append("<td>").append(escaped(task.request().method()));
      html.append("<td class=u title=\"").append(escaped(row.url())).append("\">");
      html.append(escaped(Shown.plain(row.url())));
      status(html, row);
      html.append("<td>")
          .append(task.exchange() == null ? "" : escaped(task.exchange().protocol()));
      html.append("<td>").append(started ? Quantities.bytes(row.bytes()) : "");
      html.append("<td>").append(started ? Quantities.time(task.elapsed(row.until())) : "");
      html.append("<td class=w>");
      bars.bar(html, task, row);
      return html.append("\n").toString();
    }

    private static void status(StringBuilder html, Row row) {
      html.append("<td class=\"c");
      if (row.status() > 0) {
        html.append(" c").append(row.status() / 100);
      }
      html.append("\">");
      if (row.status() > 0) {
        html.append(row.status()).append(' ');
      }
      if (row.error() != null) {
        String why = escaped(Shown.plain(row.error()));
        html.append("<span class=why title=\"").append(why).append("\">").append(why);
        html.append("</span>");
      } else if (row.task().exchange() != null) {
        html.append(escaped(Shown.plain(row.task().exchange().statusText())));
      }
    }

    @Override
    public String end() {
      return "</tbody>\n</table>\n</body>\n</html>\n";
    }
  }

  /// Text, and values in quotes.
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}
