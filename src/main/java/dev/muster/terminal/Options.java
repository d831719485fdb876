package dev.muster.terminal;

import dev.muster.engine.Limits;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// The command line, as given: {@link Grammar} says what may be, {@link Plans} what it comes to.
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

  final CommandSpec spec = CommandSpec.create();

  List<String> lists = List.of();
  boolean allowFiles;
  boolean fetchSitemaps;
  boolean headless;
  boolean newWindow;
  Await await = Await.GATHER;
  boolean returnExceptions;
  @Nullable ReturnWhen returnWhen;
  @Nullable Duration awaitTimeout;
  Then then = Then.KEEP;
  int inFlight = Limits.DEFAULT.inFlight();
  int perHost;
  int rate;
  int ratePerHost;
  int retries;
  boolean retryUnsafe;
  @Nullable Duration totalTimeout = Timeouts.DEFAULT.total();
  @Nullable Duration connectTimeout;
  @Nullable Duration readTimeout;
  String method = "GET";
  List<String> headers = List.of();
  @Nullable String proxy;
  @Nullable Path cacert;
  boolean insecure;
  boolean failOnStatus;
  Format format = Format.TABLE;
  @Nullable Path out;
  boolean withSecrets;
  boolean completion;
  boolean version;
  boolean help;
}
