package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AsyncioCallTest {
  private static final Duration HALF = Duration.ofMillis(500);

  @Test
  void gather() {
    assertThat(line(new Gather(false, null))).isEqualTo("await asyncio.gather(*tasks)");
    assertThat(line(new Gather(true, null)))
        .isEqualTo("await asyncio.gather(*tasks, return_exceptions=True)");
    assertThat(line(new Gather(false, HALF)))
        .isEqualTo("await asyncio.wait_for(asyncio.gather(*tasks), timeout=0.5)");
    assertThat(whole(new Gather(false, null))).isEqualTo("results = await asyncio.gather(*tasks)");
  }

  @Test
  void asCompleted() {
    assertThat(whole(new AsCompleted(Duration.ofMinutes(2))))
        .isEqualTo(
            """
            for task in asyncio.as_completed(tasks, timeout=120):
                result = await task\
            """);
  }

  @Test
  void waitAndWhatFollowsIt() {
    assertThat(whole(new Wait(ReturnWhen.FIRST_COMPLETED, null, Then.KEEP)))
        .isEqualTo(
            "done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)");
    assertThat(whole(new Wait(ReturnWhen.FIRST_EXCEPTION, HALF, Then.CANCEL)))
        .isEqualTo(
            """
            done, pending = await asyncio.wait(tasks, timeout=0.5, return_when=asyncio.FIRST_EXCEPTION)
            for task in pending:
                task.cancel()\
            """);
    assertThat(whole(new Wait(ReturnWhen.ALL_COMPLETED, HALF, Then.REPEAT)))
        .isEqualTo(
            """
            pending = set(tasks)
            while pending:
                done, pending = await asyncio.wait(pending, timeout=0.5, return_when=asyncio.ALL_COMPLETED)\
            """);
  }

  @Test
  void aTaskGroup() {
    assertThat(line(new TaskGroup())).isEqualTo("async with asyncio.TaskGroup() as group:");
    assertThat(whole(new TaskGroup())).contains("group.create_task(");
  }

  private static String line(Policy policy) {
    return AsyncioCall.of(policy).line();
  }

  private static String whole(Policy policy) {
    return AsyncioCall.of(policy).whole();
  }
}
