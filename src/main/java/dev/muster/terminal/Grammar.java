package dev.muster.terminal;

import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import dev.muster.export.Shown;
import dev.muster.export.Words;
import dev.muster.input.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/// What the command line may say, and where each word goes. It is put together by hand: to read it
/// off annotations takes a JVM that has just started 50 ms, longer than a request.
final class Grammar {
  private static final String WORDS = "${COMPLETION-CANDIDATES}";
  private static final String UNLESS_GIVEN = " (${DEFAULT-VALUE} unless given)";
  private static final String COUNT = "N";
  private static final String DURATION = "DURATION";
  private static final int WIDTH = 100;

  private final CommandSpec spec;

  private Grammar(CommandSpec spec) {
    this.spec = spec;
  }

  /// @param options is told what the command line says
  static CommandLine of(Options options) {
    Grammar grammar = new Grammar(options.spec);
    grammar.frame();
    grammar.lists(options);
    grammar.await(options);
    grammar.limits(options);
    grammar.timeouts(options);
    grammar.requests(options);
    grammar.network(options);
    grammar.results(options);
    grammar.aside(options);
    return new CommandLine(options.spec)
        .setExpandAtFiles(false)
        .setOverwrittenOptionsAllowed(
            true) // the last one holds, so that an alias can be overridden
        .setUsageHelpWidth(WIDTH);
  }

  private void frame() {
    spec.name("muster")
        .usageMessage()
        .synopsisHeading("Usage: ")
        .customSynopsis(
            "muster --headless [options] [LIST…|-]", "       muster [--new-window] [LIST…|-]")
        .header(
            "Fetches many URLs at once, awaits them as asyncio would, and tells what became of"
                + " each.")
        .description("%nWithout --headless, the lists open in a window.%n")
        .sortOptions(false)
        .footer(
            "",
            "Durations: 500ms, 2s, 1.5m, 1h; a bare number is seconds, 0 is no limit.",
            "Exit codes: 0 all succeeded, 1 some did not, 2 wrong usage, 130 interrupted.",
            "",
            "  cat urls.txt | muster -",
            "  muster --headless urls.txt",
            "  cat urls.txt | muster --headless --await as-completed --format jsonl",
            "  muster --headless --await wait --return-when first-completed --then cancel"
                + " urls.txt");
  }

  private void lists(Options options) {
    Place<List<String>> place = new Place<>(all -> options.lists = all);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("LIST")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .getter(place)
            .setter(place)
            .description(
                "lists (URLs, curl commands, HAR, sitemaps, CSV, JSON, .http …) or URLs; - reads"
                    + " standard input")
            .build());
    flag(
        on -> options.allowFiles = on,
        "read and send the files that the lists name (body-file=, @path, curl -d @path)",
        "--allow-files");
    flag(
        on -> options.fetchSitemaps = on,
        "fetch the sitemaps that a sitemap index names, and run what they list",
        "--fetch-sitemaps");
    flag(on -> options.headless = on, "run here, without a window", "--headless");
    flag(
        on -> options.newWindow = on,
        "open another window; without it, an open one takes the lists",
        "--new-window");
  }

  private void await(Options options) {
    word(
        new EnumWord<>(Options.Await.values()),
        options.await,
        how -> options.await = how,
        "HOW",
        WORDS + UNLESS_GIVEN,
        "--await");
    flag(
        on -> options.returnExceptions = on,
        "gather: failures are results and don't end the await",
        "--return-exceptions");
    word(
        new EnumWord<>(ReturnWhen.values()),
        null,
        when -> options.returnWhen = when,
        "WHEN",
        "wait: " + WORDS,
        "--return-when");
    duration(
        limit -> options.awaitTimeout = limit, "how long the await may take", "--await-timeout");
    word(
        new EnumWord<>(Then.values()),
        options.then,
        what -> options.then = what,
        "WHAT",
        "what becomes of tasks the await leaves pending: " + WORDS + UNLESS_GIVEN,
        "--then");
  }

  private void limits(Options options) {
    count(
        most -> options.inFlight = most,
        "how many requests at once, in all; 100 unless given, 0 is no limit",
        "--in-flight");
    count(
        most -> options.perHost = most,
        "how many requests at once to each host; 0, the default, is no limit",
        "--per-host");
    count(
        most -> options.rate = most,
        "how many requests start in a second, in all; 0, the default, is no limit",
        "--rate");
    count(
        most -> options.ratePerHost = most,
        "how many start in a second to each host; 0, the default, is no limit",
        "--rate-per-host");
    count(
        most -> options.retries = most,
        "how often to repeat what may pass: no connection, a timeout, status 408, 429, 500, 502,"
            + " 503, 504; 0 unless given",
        "--retries");
    flag(
        on -> options.retryUnsafe = on,
        "--retries: repeat POST, PATCH and the like too",
        "--retry-unsafe");
  }

  private void timeouts(Options options) {
    duration(
        limit -> options.totalTimeout = limit,
        "each attempt of a request as a whole; 5m unless given",
        "--total-timeout");
    duration(
        limit -> options.connectTimeout = limit,
        "everything until a connection is there",
        "--connect-timeout");
    duration(
        limit -> options.readTimeout = limit,
        "the longest gap between two bytes",
        "--read-timeout");
  }

  private void requests(Options options) {
    value(
        String.class,
        method -> options.method = method,
        "METHOD",
        "in the place of GET, which is what a line without a method means",
        "--method");
    Place<List<String>> headers = new Place<>(all -> options.headers = all);
    add(
        OptionSpec.builder("--header", "-H")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .getter(headers)
            .setter(headers)
            .paramLabel("'NAME: VALUE'"),
        "sent with every request that has none of that name; may be repeated");
  }

  private void network(Options options) {
    value(
        String.class,
        proxy -> options.proxy = proxy,
        "[SCHEME://]HOST[:PORT]",
        "http:// or socks5h:// proxy, with user:password@ where it asks for one; none for no"
            + " proxy. Unless given, what http_proxy, https_proxy, all_proxy and no_proxy or the"
            + " desktop say",
        "--proxy",
        "-x");
    file(pem -> options.cacert = pem, "trust the certificates in this file (PEM) too", "--cacert");
    flag(
        on -> options.insecure = on,
        "take every certificate, also a wrong one",
        "--insecure",
        "-k");
    flag(
        on -> options.failOnStatus = on,
        "a status of 400 or more is a failure",
        "--fail-on-status");
  }

  private void results(Options options) {
    word(
        new EnumWord<>(Options.Format.values()),
        options.format,
        format -> options.format = format,
        "FORMAT",
        WORDS + UNLESS_GIVEN,
        "--format");
    file(out -> options.out = out, "write results there instead of standard output", "--out");
    flag(
        on -> options.withSecrets = on,
        "write Authorization, cookies and passwords in URLs into the results too",
        "--with-secrets");
  }

  private void aside(Options options) {
    flag(
        on -> options.completion = on,
        "print a completion script for bash and zsh",
        "--completion");
    add(
        placed(boolean.class, (Boolean on) -> options.version = on, "--version", "-V")
            .versionHelp(true),
        "print the version");
    add(
        placed(boolean.class, (Boolean on) -> options.help = on, "--help", "-h").usageHelp(true),
        "print this");
  }

  // Kinds of options

  private void flag(Consumer<Boolean> place, String help, String... names) {
    add(placed(boolean.class, place, names), help);
  }

  private void count(Consumer<Integer> place, String help, String name) {
    add(placed(int.class, place, name).converters(Grammar::count).paramLabel(COUNT), help);
  }

  private void duration(Consumer<Duration> place, String help, String name) {
    add(
        placed(Duration.class, place, name).converters(Grammar::duration).paramLabel(DURATION),
        help);
  }

  private void file(Consumer<Path> place, String help, String name) {
    value(Path.class, place, "FILE", help, name);
  }

  private <V> void value(
      Class<V> type, Consumer<V> place, String label, String help, String... names) {
    add(placed(type, place, names).paramLabel(label), help);
  }

  /// @param given what holds unless it is said; `null` when the help tells of none
  private <E extends Enum<E>> void word(
      EnumWord<E> words,
      @Nullable E given,
      Consumer<E> place,
      String label,
      String help,
      String name) {
    OptionSpec.Builder option =
        placed(Enum.class, place, name)
            .converters(words)
            .completionCandidates(words)
            .paramLabel(label);
    if (given != null) {
      option.defaultValue(Words.word(given));
    }
    add(option, help);
  }

  private static <V> OptionSpec.Builder placed(
      Class<?> type, Consumer<V> consumer, String... names) {
    Place<V> place = new Place<>(consumer);
    return OptionSpec.builder(names).type(type).getter(place).setter(place);
  }

  private void add(OptionSpec.Builder option, String help) {
    spec.addOption(option.description(help).build());
  }

  private static int count(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new TypeConversionException(
          "'%s' is no whole number below two thousand million".formatted(Shown.plain(text)));
    }
  }

  private static Duration duration(String text) {
    return Durations.read(text)
        .orElseThrow(() ->
            new TypeConversionException(
                "'%s' is no duration: write 500ms, 2s, 1.5m or a number of seconds"
                    .formatted(Shown.plain(text))));
  }

  /// Where a value goes. It keeps the value as well: a list that is said in several places grows.
  private static final class Place<V> implements IGetter, ISetter {
    private final Consumer<V> told;
    private @Nullable Object value;

    Place(Consumer<V> told) {
      this.told = told;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as picocli has it
    public <T> @Nullable T get() {
      return (T) value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T set(@Nullable T next) {
      T before = (T) value;
      value = next;
      if (next != null) { // so each is emptied before anything is read
        told.accept((V) next);
      }
      return before;
    }
  }
}
