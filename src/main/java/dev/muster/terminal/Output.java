package dev.muster.terminal;

import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.export.ExportFormat;
import dev.muster.export.Secrets;
import dev.muster.export.WholeFile;
import dev.muster.input.ListWriter;
import dev.muster.terminal.Options.Format;
import java.io.OutputStream;
import java.util.List;

/// What a run is told to: the results' way out, their format, the live line, and whether one line
/// about the whole run goes to standard error.
record Output(Sink sink, Report report, LiveLine live, boolean remark, Ports ports) {
  static Output toStandardOutput(Ports ports, Plan plan, Options options) {
    Format format = options.format;
    Ports.Surroundings around = ports.surroundings();
    boolean terminal = around.out() == StreamKind.TERMINAL;
    LiveLine live = new LiveLine(ports.err(), around.live(false), around.columns());
    OutputStream out = terminal ? live.above(ports.out()) : ports.out();
    Sink sink = new Sink(out, () -> {});
    int columns = terminal && format == Format.TABLE ? around.columns().getAsInt() : 0;
    Report report = report(options, sink, Paint.of(around.coloured()), plan, columns);
    return new Output(sink, report, live, !saysTheAwait(format), ports);
  }

  static Output toFile(WholeFile file, Ports ports, Plan plan, Options options) {
    LiveLine live =
        new LiveLine(ports.err(), ports.surroundings().live(true), ports.surroundings().columns());
    Sink sink = new Sink(file.stream(), file::commit);
    return new Output(sink, report(options, sink, Paint.PLAIN, plan, 0), live, true, ports);
  }

  private static Report report(Options options, Sink sink, Paint paint, Plan plan, int columns) {
    return switch (options.format) {
      case TABLE -> new TableReport(sink, paint, plan, columns);
      case SUMMARY -> new SummaryReport(sink, paint);
      case JSONL -> export(sink, ExportFormat.jsonLines(), options);
      case CSV -> export(sink, ExportFormat.csv("\n"), options);
      case HAR -> export(sink, ExportFormat.har(), options);
      case MARKDOWN -> export(sink, ExportFormat.markdown(), options);
      case HTML -> export(sink, ExportFormat.html(), options);
      case LIST -> export(sink, ExportFormat.list(Output::asLine), options);
    };
  }

  private static Report export(Sink sink, ExportFormat format, Options options) {
    return new ExportReport(sink, format, options.withSecrets ? Secrets.KEPT : Secrets.LEFT_OUT);
  }

  private static String asLine(Request request) {
    return ListWriter.write(List.of(request));
  }

  /// Whether who reads the results learns from them what the await came to.
  private static boolean saysTheAwait(Format format) {
    return switch (format) {
      case TABLE, JSONL, SUMMARY, MARKDOWN, HTML, LIST -> true;
      case CSV, HAR -> false;
    };
  }

  /// Shows how far the run is; where nothing is drawn over, rows needn't wait for it.
  void show(RunRecord run, long now) {
    if (!live.on() || live.due(now)) {
      sink.flush();
      live.draw(run, now);
    }
  }

  /// Writes the end of the results, and nothing may follow.
  void finish(RunRecord run) {
    live.erase();
    report.end(run);
    sink.finish();
    if (remark && sink.trouble() == null) {
      remark(SummaryReport.inOneLine(run));
    }
  }

  /// One line to standard error.
  void remark(String sentence) {
    sink.flush();
    live.erase();
    ports.err().println(sentence);
  }
}
