package dev.muster.terminal;

import dev.muster.engine.Plan;
import dev.muster.engine.RunRecord;
import dev.muster.terminal.Options.Format;
import java.io.OutputStream;

/// What a run is told to: the results' way out, their format, the live line, and whether one line
/// about the whole run goes to standard error.
record Output(Sink sink, Report report, LiveLine live, boolean remark, Ports ports) {
  static Output toStandardOutput(Ports ports, Plan plan, Format format) {
    Ports.Surroundings around = ports.surroundings();
    boolean terminal = around.out() == StreamKind.TERMINAL;
    LiveLine live = new LiveLine(ports.err(), around.live(false));
    OutputStream out = terminal ? live.above(ports.out()) : ports.out();
    Sink sink = new Sink(out, () -> {});
    int columns = terminal && format == Format.TABLE ? around.columns().getAsInt() : 0;
    Report report = report(format, sink, Paint.of(around.coloured()), plan, columns);
    return new Output(sink, report, live, format == Format.CSV, ports);
  }

  static Output toFile(OutFile file, Ports ports, Plan plan, Format format) {
    LiveLine live = new LiveLine(ports.err(), ports.surroundings().live(true));
    Sink sink = new Sink(file.stream(), file::commit);
    return new Output(sink, report(format, sink, Paint.PLAIN, plan, 0), live, true, ports);
  }

  private static Report report(Format format, Sink sink, Paint paint, Plan plan, int columns) {
    return switch (format) {
      case TABLE -> new TableReport(sink, paint, plan, columns);
      case JSONL -> new JsonLinesReport(sink);
      case CSV -> new CsvReport(sink);
      case SUMMARY -> new SummaryReport(sink, paint);
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
