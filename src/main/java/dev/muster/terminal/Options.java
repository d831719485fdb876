package dev.muster.terminal;

import dev.muster.engine.Limits;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import dev.muster.export.Shown;
import dev.muster.input.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The command line, as given; {@link Plans} says what it comes to.
@Command(
    name = "muster",
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "muster --headless [options] [LIST…|-]",
      "       muster [--new-window] [LIST…|-]"
    },
    header =
        "Fetches many URLs at once, awaits them as asyncio would, and tells what became of each.",
    description = "%nWithout --headless, the lists open in a window.%n",
    sortOptions = false,
    footer = {
      "",
      "Durations: 500ms, 2s, 1.5m, 1h; a bare number is seconds, 0 is no limit.",
      "Exit codes: 0 all succeeded, 1 some did not, 2 wrong usage, 130 interrupted.",
      "",
      "  cat urls.txt | muster -",
      "  muster --headless urls.txt",
      "  cat urls.txt | muster --headless --await as-completed --format jsonl",
      "  muster --headless --await wait --return-when first-completed --then cancel urls.txt"
    })
final class Options {
  /// Which of asyncio's calls awaits the run.
  enum Await {
    GATHER,
    AS_COMPLETED,
    WAIT,
    TASK_GROUP
  }

  /// How results are written.
  enum Format {
    TABLE,
    JSONL,
    CSV,
    SUMMARY,
    HAR,
    MARKDOWN,
    HTML,
    LIST
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "LIST",
      arity = "0..*",
      description =
          "lists (URLs, curl commands, HAR, sitemaps, CSV, JSON, .http …) or URLs; - reads standard"
              + " input")
  List<String> lists = List.of();

  @Option(
      names = "--allow-files",
      description =
          "read and send the files that the lists name (body-file=, @path, curl -d @path)")
  boolean allowFiles;

  @Option(
      names = "--fetch-sitemaps",
      description = "fetch the sitemaps that a sitemap index names, and run what they list")
  boolean fetchSitemaps;

  @Option(names = "--headless", description = "run here, without a window")
  boolean headless;

  @Option(
      names = "--new-window",
      description = "open another window; without it, an open one takes the lists")
  boolean newWindow;

  @Option(
      names = "--await",
      paramLabel = "HOW",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE} unless given)",
      completionCandidates = EnumWord.OfAwait.class,
      converter = EnumWord.OfAwait.class,
      defaultValue = "gather")
  Await await = Await.GATHER;

  @Option(
      names = "--return-exceptions",
      description = "gather: failures are results and don't end the await")
  boolean returnExceptions;

  @Option(
      names = "--return-when",
      paramLabel = "WHEN",
      description = "wait: ${COMPLETION-CANDIDATES}",
      completionCandidates = EnumWord.OfReturnWhen.class,
      converter = EnumWord.OfReturnWhen.class)
  @Nullable ReturnWhen returnWhen;

  @Option(
      names = "--await-timeout",
      paramLabel = "DURATION",
      description = "how long the await may take")
  @Nullable Duration awaitTimeout;

  @Option(
      names = "--then",
      paramLabel = "WHAT",
      description =
          "what becomes of tasks the await leaves pending: ${COMPLETION-CANDIDATES}"
              + " (${DEFAULT-VALUE} unless given)",
      completionCandidates = EnumWord.OfThen.class,
      converter = EnumWord.OfThen.class,
      defaultValue = "keep")
  Then then = Then.KEEP;

  @Option(
      names = "--in-flight",
      paramLabel = "N",
      description = "how many requests at once, in all; 100 unless given, 0 is no limit")
  int inFlight = Limits.DEFAULT.inFlight();

  @Option(
      names = "--per-host",
      paramLabel = "N",
      description = "how many requests at once to each host; 0, the default, is no limit")
  int perHost;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "how many requests start in a second, in all; 0, the default, is no limit")
  int rate;

  @Option(
      names = "--rate-per-host",
      paramLabel = "N",
      description = "how many start in a second to each host; 0, the default, is no limit")
  int ratePerHost;

  @Option(
      names = "--retries",
      paramLabel = "N",
      description =
          "how often to repeat what may pass: no connection, a timeout, status 408, 429, 500, 502,"
              + " 503, 504; 0 unless given")
  int retries;

  @Option(names = "--retry-unsafe", description = "--retries: repeat POST, PATCH and the like too")
  boolean retryUnsafe;

  @Option(
      names = "--total-timeout",
      paramLabel = "DURATION",
      description = "each attempt of a request as a whole; 5m unless given")
  @Nullable Duration totalTimeout = Timeouts.DEFAULT.total();

  @Option(
      names = "--connect-timeout",
      paramLabel = "DURATION",
      description = "everything until a connection is there")
  @Nullable Duration connectTimeout;

  @Option(
      names = "--read-timeout",
      paramLabel = "DURATION",
      description = "the longest gap between two bytes")
  @Nullable Duration readTimeout;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "for lines without one; GET unless given")
  String method = "GET";

  @Option(
      names = {"--header", "-H"},
      paramLabel = "'NAME: VALUE'",
      description = "sent with every request that has none of that name; may be repeated")
  List<String> headers = List.of();

  @Option(
      names = {"--proxy", "-x"},
      paramLabel = "[SCHEME://]HOST[:PORT]",
      description =
          "http:// or socks5h:// proxy, with user:password@ where it asks for one; none for no"
              + " proxy. Unless given, what http_proxy, https_proxy, all_proxy and no_proxy or the"
              + " desktop say")
  @Nullable String proxy;

  @Option(
      names = "--cacert",
      paramLabel = "FILE",
      description = "trust the certificates in this file (PEM) too")
  @Nullable Path cacert;

  @Option(
      names = {"--insecure", "-k"},
      description = "take every certificate, also a wrong one")
  boolean insecure;

  @Option(names = "--fail-on-status", description = "a status of 400 or more is a failure")
  boolean failOnStatus;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE} unless given)",
      completionCandidates = EnumWord.OfFormat.class,
      converter = EnumWord.OfFormat.class,
      defaultValue = "table")
  Format format = Format.TABLE;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write results there instead of standard output")
  @Nullable Path out;

  @Option(
      names = "--with-secrets",
      description = "write Authorization, cookies and passwords in URLs into the results too")
  boolean withSecrets;

  @Option(names = "--completion", description = "print a completion script for bash and zsh")
  boolean completion;

  @Option(
      names = {"--version", "-V"},
      versionHelp = true,
      description = "print the version")
  boolean version;

  @Option(
      names = {"--help", "-h"},
      usageHelp = true,
      description = "print this")
  boolean help;

  private static Duration duration(String text) {
    return Durations.read(text)
        .orElseThrow(() ->
            new TypeConversionException(
                "'%s' is no duration: write 500ms, 2s, 1.5m or a number of seconds"
                    .formatted(Shown.plain(text))));
  }

  static CommandLine commandLine(Options options) {
    return new CommandLine(options)
        .registerConverter(Duration.class, Options::duration)
        .setExpandAtFiles(false)
        .setUsageHelpWidth(100);
  }
}
