package dev.muster.practice;

import static dev.muster.practice.Answer.json;
import static dev.muster.practice.Answer.text;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/// Which answer a path gets. Safe for many threads.
final class Paths {
  private static final long MOST_BYTES = 100_000_000;
  private static final long MOST_SECONDS = 3600;

  private final Flaky flaky = new Flaky();

  Answer answer(Asked asked) {
    int cut = asked.path().indexOf('/', 1);
    String place = cut < 0 ? asked.path() : asked.path().substring(0, cut);
    String rest = cut < 0 ? "" : asked.path().substring(cut + 1);
    return switch (place) {
      case "/" -> Index.page();
      case "/delay" -> seconds(rest, wait -> new Answer.Later(wait, text(200, "Here at last.")));
      case "/status" -> whole(rest, 200, 599, "status", code -> status((int) code));
      case "/bytes" -> whole(rest, 0, MOST_BYTES, "number of bytes", Answer.Flood::new);
      case "/drip" -> drip(asked);
      case "/hang" -> new Answer.Hang();
      case "/reset" -> new Answer.Reset();
      case "/redirect" -> whole(rest, 0, 1000, "number of redirects", Paths::redirect);
      case "/cookies" -> rest.equals("set") ? Cookies.set(asked) : Cookies.echo(asked);
      case "/echo" -> json(Echo.of(asked));
      case "/flaky" -> whole(rest, 0, 100, "percentage", share -> flaky.next((int) share));
      default -> text(404, "Nothing is here; / lists the paths.");
    };
  }

  private static Answer status(int code) {
    Answer.Reply reply = text(code, (code + " " + Reason.of(code)).strip());
    return code == 401 ? reply.with("WWW-Authenticate", "Basic realm=\"practice\"") : reply;
  }

  private static Answer redirect(long left) {
    return left == 0
        ? text(200, "The redirects end here.")
        : text(302, left + " to go.").with("Location", "/redirect/" + (left - 1));
  }

  private static Answer drip(Asked asked) {
    return whole(
        asked.queried("numbytes", "10"),
        0,
        MOST_BYTES,
        "numbytes",
        bytes ->
            seconds(asked.queried("duration", "5"), over -> new Answer.Drip((int) bytes, over)));
  }

  private static Answer seconds(String text, Function<Duration, Answer> answer) {
    OptionalDouble seconds = Numbers.decimal(text);
    return seconds.isPresent() && seconds.getAsDouble() <= MOST_SECONDS
        ? answer.apply(Duration.ofNanos((long) (seconds.getAsDouble() * 1e9)))
        : text(400, "The seconds must be a number from 0 to " + MOST_SECONDS + ".");
  }

  private static Answer whole(
      String text, long least, long most, String what, LongFunction<Answer> answer) {
    OptionalLong number = Numbers.whole(text);
    return number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most
        ? answer.apply(number.getAsLong())
        : text(400, "The %s must be a whole number from %d to %d.".formatted(what, least, most));
  }
}
