package dev.muster.ui.run;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The statement that awaits in asyncio as a policy does here, for someone who would type it.
///
/// @param line the await itself: `await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)`
/// @param whole the same with what stands around it and follows it
record AsyncioCall(String line, String whole) {
  static final AsyncioCall NONE = new AsyncioCall("", "");

  static AsyncioCall of(Policy policy) {
    return switch (policy) {
      case Gather(boolean exceptions, var limit) -> gather(exceptions, limit);
      case AsCompleted(var limit) -> asCompleted(limit);
      case Wait(var when, var limit, var then) -> wait(when, limit, then);
      case TaskGroup() -> taskGroup();
    };
  }

  private static AsyncioCall gather(boolean exceptions, @Nullable Duration limit) {
    String call = "asyncio.gather(*tasks" + (exceptions ? ", return_exceptions=True)" : ")");
    String line =
        limit == null
            ? "await " + call
            : "await asyncio.wait_for(" + call + ", timeout=" + seconds(limit) + ")";
    return new AsyncioCall(line, "results = " + line);
  }

  private static AsyncioCall asCompleted(@Nullable Duration limit) {
    String line = "for task in asyncio.as_completed(tasks" + timeout(limit) + "):";
    return new AsyncioCall(line, line + "\n    result = await task");
  }

  private static AsyncioCall wait(Wait.ReturnWhen when, @Nullable Duration limit, Wait.Then then) {
    String options = timeout(limit) + ", return_when=asyncio." + when + ")";
    String line = "await asyncio.wait(tasks" + options;
    String whole =
        switch (then) {
          case KEEP -> "done, pending = " + line;
          case CANCEL -> "done, pending = " + line + "\nfor task in pending:\n    task.cancel()";
          case REPEAT ->
              "pending = set(tasks)\nwhile pending:\n"
                  + "    done, pending = await asyncio.wait(pending"
                  + options;
        };
    return new AsyncioCall(line, whole);
  }

  private static AsyncioCall taskGroup() {
    String line = "async with asyncio.TaskGroup() as group:";
    return new AsyncioCall(
        line, line + "\n    tasks = [group.create_task(fetch(url)) for url in urls]");
  }

  private static String timeout(@Nullable Duration limit) {
    return limit == null ? "" : ", timeout=" + seconds(limit);
  }

  /// As Python writes seconds: `2`, `0.5`.
  private static String seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toNanos(), 9).stripTrailingZeros().toPlainString();
  }
}
