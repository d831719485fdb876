package dev.muster.bench;

import dev.muster.engine.Bounds;
import dev.muster.engine.Gather;
import dev.muster.engine.Limits;
import dev.muster.engine.Pace;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.TaskState;
import dev.muster.http.Carriers;
import dev.muster.http.OkHttpFetcher;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// The rate inside a warm process: `Loop muster|bare URL IN_FLIGHT WARM_UP REQUESTS`. `muster` is a
/// whole run with its records and phase timings, as the terminal runs it; `bare` are OkHttp calls
/// on as many virtual threads, and nothing else.
final class Loop {
  private Loop() {}

  public static void main(String[] args) throws Exception {
    int inFlight = Integer.parseInt(args[2]);
    boolean bare = args[0].equals("bare");
    if (!bare) {
      Carriers.fewer(); // as the window does
    }
    for (int count : List.of(Integer.parseInt(args[3]), Integer.parseInt(args[4]))) {
      double seconds = bare ? bare(args[1], inFlight, count) : muster(args[1], inFlight, count);
      System.out.println(
          (count == Integer.parseInt(args[4]) ? "rate " : "warm ") + count / seconds);
    }
    System.exit(0);
  }

  private static double muster(String url, int inFlight, int count) throws InterruptedException {
    List<Request> requests = Collections.nCopies(count, Request.get(url));
    Session session =
        Session.DEFAULT
            .withLimits(new Limits(inFlight, Limits.UNLIMITED))
            .withBounds(Bounds.DEFAULT.keepingNothing());
    Plan plan = new Plan(requests, new Gather(false, null), session);
    RunRecord record = new RunRecord(plan);
    try (Run run =
        Run.start(
            plan,
            new Run.Ports(OkHttpFetcher::open, Pace::none),
            RunClock.started(),
            record::apply)) {
      run.await();
    }
    if (record.count(TaskState.SUCCEEDED) != count) {
      throw new IllegalStateException("only " + record.count(TaskState.SUCCEEDED) + " succeeded");
    }
    return record.finishedAt() / 1e9;
  }

  private static double bare(String url, int inFlight, int count) throws InterruptedException {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(inFlight, 1, TimeUnit.MINUTES))
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();
    AtomicInteger left = new AtomicInteger(count);
    List<Thread> workers = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < inFlight; i++) {
      workers.add(Thread.startVirtualThread(() -> work(client, url, left)));
    }
    for (Thread worker : workers) {
      worker.join();
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void work(OkHttpClient client, String url, AtomicInteger left) {
    while (left.getAndDecrement() > 0) {
      var request = new okhttp3.Request.Builder().url(url).build();
      try (Response response = client.newCall(request).execute()) {
        response.body().bytes();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
