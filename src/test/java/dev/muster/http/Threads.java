package dev.muster.http;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All threads and where they are, the virtual ones too, which the JDK lists nowhere in public. Its
/// thread dumps would, but under load they were seen to crash JDK 25.0.3 (a SIGSEGV in
/// `ThreadSnapshot.create`, of a virtual thread that goes on meanwhile). So each thread is asked on
/// its own. Needs `--add-exports java.base/jdk.internal.vm=ALL-UNNAMED`.
final class Threads {
  private Threads() {}

  private static Stream<Thread> all() {
    try {
      return in(Class.forName("jdk.internal.vm.ThreadContainers").getMethod("root").invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /// Each thread pool is a container in the root's.
  private static Stream<Thread> in(Object container) {
    return Stream.concat(
        ask(container, "threads").map(Thread.class::cast),
        ask(container, "children").flatMap(Threads::in));
  }

  private static Stream<?> ask(Object container, String method) {
    try {
      return (Stream<?>)
          Class.forName("jdk.internal.vm.ThreadContainer").getMethod(method).invoke(container);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /// The names of the transport's threads.
  static List<String> transports() {
    return all().map(Thread::getName).filter(name -> name.startsWith("muster-http")).toList();
  }

  /// The stacks of those that are anywhere in Muster, for whoever must find out why a test hangs.
  static String ours() {
    return all()
        .map(thread -> thread + "\n" + stack(thread).collect(Collectors.joining("\n")))
        .filter(thread -> thread.contains("dev.muster"))
        .collect(Collectors.joining("\n\n"));
  }

  private static Stream<String> stack(Thread thread) {
    return Arrays.stream(thread.getStackTrace()).map(frame -> "    " + frame);
  }

  /// How many threads wait for a host's look-up: their phase says so a moment before they do.
  static long waitingForNames() {
    return all().filter(calling("CompletableFuture.get", "http.Names.addresses")).count();
  }

  /// Whether a thread waits in a socket's write.
  static boolean stuckInWrite() {
    return all().anyMatch(calling("NioSocketImpl.park", "NioSocketImpl.implWrite"));
  }

  /// Whether a thread is in `method`, called by `caller`.
  private static Predicate<Thread> calling(String method, String caller) {
    return thread -> {
      List<String> stack = stack(thread).toList();
      for (int i = 1; i < stack.size(); i++) {
        if (stack.get(i).contains(caller) && stack.get(i - 1).contains(method)) {
          return true;
        }
      }
      return false;
    };
  }
}
