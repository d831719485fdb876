package dev.muster.terminal;

import dev.muster.engine.Limits;
import dev.muster.engine.Plan;
import dev.muster.engine.Policy;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import dev.muster.export.Shown;
import dev.muster.export.WholeFile;
import dev.muster.terminal.HeadlessRun.Ending;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Muster as a command: reads the command line, runs the lists, writes the results, and says by its
/// exit code how it went.
public final class Terminal {
  /// Exit code for a command line that can't be understood or carried out.
  public static final int USAGE = 2;

  private static final String HEADLESS = "--headless";

  /// Answered without a run.
  private static final Set<String> ASIDE =
      Set.of("--help", "-h", "--version", "-V", "--completion");

  /// What `--out` may call it.
  private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1");

  private final Ports ports;
  private final Options options = new Options();
  private final CommandLine command = Grammar.of(options);

  private Terminal(Ports ports) {
    this.ports = ports;
  }

  /// Whether these arguments ask for the terminal, display or not.
  public static boolean asked(String[] args) {
    return asksForRun(args) || Arrays.stream(args).anyMatch(ASIDE::contains);
  }

  /// Whether a run will follow, as far as a glance can tell.
  public static boolean asksForRun(String[] args) {
    List<String> all = List.of(args);
    return all.contains(HEADLESS) && all.stream().noneMatch(ASIDE::contains);
  }

  /// Does what the arguments say and returns the exit code when everything is written and closed.
  public static int run(String[] args, Ports ports) {
    return new Terminal(ports).run(args, true);
  }

  /// The same where a window was meant but can't be had; says so first.
  ///
  /// @param why without a full stop: "No display"
  public static int runInstead(String why, String[] args, Ports ports) {
    ports.err().println(why + ": running in the terminal instead.");
    return new Terminal(ports).run(args, false);
  }

  private int run(String[] args, boolean mayListen) {
    try {
      command.parseArgs(args);
      if (options.help || options.version || options.completion) {
        return tell();
      }
      return prepare(mayListen);
    } catch (ParameterException wrong) {
      return refuse(Shown.plain(Objects.requireNonNullElse(wrong.getMessage(), "")));
    }
  }

  private int refuse(String sentence) {
    ports.err().println(sentence);
    ports.err().println("`muster --help` lists the options.");
    return USAGE;
  }

  private int tell() {
    Sink sink = new Sink(ports.out(), () -> {});
    CommandLine.Help.Ansi ansi =
        ports.surroundings().coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    sink.write(
        options.help
            ? command.getUsageMessage(ansi)
            : options.version ? version() : AutoComplete.bash("muster", command));
    sink.flush();
    return sink.trouble() == null ? 0 : 1;
  }

  private static String version() {
    String version = Terminal.class.getPackage().getImplementationVersion();
    return "Muster " + (version == null ? "(not packaged)" : version) + "\n";
  }

  private int prepare(boolean mayListen) {
    Plans plans = new Plans(options);
    String method = plans.method();
    Policy policy = plans.policy();
    Session session = plans.session();
    return switch (lists().read(options.lists, mayListen)) {
      case Lists.Read.Trouble(String sentence) -> {
        ports.err().println(sentence);
        yield USAGE;
      }
      case Lists.Read.Some(Listed listed) -> {
        say(listed);
        List<Request> requests =
            listed.requests().stream().map(r -> Plans.withMethod(r, method)).toList();
        yield run(new Plan(requests, policy, within(session, requests.size())));
      }
    };
  }

  private Lists lists() {
    return new Lists(ports, options.allowFiles, options.fetchSitemaps);
  }

  private void say(Listed listed) {
    new Remarks(ports.err()).say(listed);
  }

  private Session within(Session session, int tasks) {
    Limits asked = session.limits();
    long free = ports.freeDescriptors().getAsLong();
    Limits possible = asked.within(tasks, free);
    if (!possible.equals(asked)) {
      ports
          .err()
          .printf(
              "The system allows %,d more open files, too few for %,d requests in flight: running"
                  + " %,d at once. `ulimit -n` raises it.%n",
              free, Math.min(asked.inFlight(), tasks), possible.inFlight());
    }
    return session.withLimits(possible);
  }

  private int run(Plan plan) {
    Path out = options.out;
    return out == null || STANDARD_OUTPUT.contains(out.toString())
        ? toStandardOutput(plan)
        : run(plan, out);
  }

  private int toStandardOutput(Plan plan) {
    Output output = Output.toStandardOutput(ports, plan, options);
    Ending ending = run(plan, output);
    IOException trouble = output.sink().trouble();
    if (trouble != null && ports.surroundings().out() != StreamKind.PIPE) { // whose reader may go
      ports.err().println(Shown.plain("Can't write the results: %s.".formatted(reason(trouble))));
    }
    return ending.code;
  }

  private Ending run(Plan plan, Output output) {
    return new HeadlessRun(ports, plan, options.then, output).go();
  }

  private int run(Plan plan, Path path) {
    WholeFile file;
    try {
      file = WholeFile.open(path);
    } catch (IOException e) {
      return cantWrite(path, e, USAGE);
    }
    try (file) {
      Output output = Output.toFile(file, ports, plan, options);
      Ending ending = run(plan, output);
      IOException trouble = output.sink().trouble();
      return trouble == null ? ending.code : cantWrite(path, trouble, ending.code);
    } catch (IOException e) {
      return cantWrite(path, e, Ending.UNWRITTEN.code);
    }
  }

  private int cantWrite(Path path, IOException why, int code) {
    ports.err().println(Shown.plain("Can't write %s: %s.".formatted(path, reason(why))));
    return code;
  }

  /// What Java says of a file is often no more than a name, and not the one that was given.
  private static String reason(IOException why) {
    return switch (why) {
      case NoSuchFileException _ -> "there is no such folder";
      case AccessDeniedException _ -> "you may not write there";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> Objects.requireNonNullElse(why.getMessage(), why.toString());
    };
  }
}
