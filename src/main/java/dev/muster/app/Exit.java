package dev.muster.app;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// The end of the process, when everything is written and closed.
///
/// Before it goes, the JVM waits up to 0.3 s for threads that are in native code to come back, also
/// when it is told to halt (`VM_Exit::wait_for_threads_in_native_to_block` in HotSpot's sources).
/// The thread that polls sockets for virtual threads sits there for good, so every run in the
/// terminal would end 0.3 s later than it has to. The C library's `_exit` waits for nobody. Looking
/// it up takes 20 ms: they are spent while the run goes on.
final class Exit {
  /// Set while the packager lets the JVM record the AOT cache, which it writes on its way out.
  private static final String RECORDED = "muster.rehearsal";

  private static volatile @Nullable FutureTask<@Nullable MethodHandle> prompt;

  private Exit() {}

  /// Threads will be polling sockets when the end comes. Nothing is looked up where the JVM would
  /// warn of it.
  static void expected() {
    if (!Exit.class.getModule().isNativeAccessEnabled()) {
      return;
    }
    FutureTask<@Nullable MethodHandle> lookUp = new FutureTask<>(Exit::find);
    prompt = lookUp;
    Thread.ofPlatform().daemon().name("muster-exit").start(lookUp);
  }

  /// Doesn't return.
  static void now(int code) {
    System.out.flush();
    System.err.flush();
    FutureTask<@Nullable MethodHandle> lookUp = prompt;
    if (lookUp != null && System.getProperty(RECORDED) == null) {
      leave(lookUp, code);
    }
    Runtime.getRuntime().halt(code);
  }

  /// Returns where there is no such function.
  private static void leave(FutureTask<@Nullable MethodHandle> lookUp, int code) {
    try {
      MethodHandle exit = lookUp.get();
      if (exit != null) {
        exit.invokeExact(code);
      }
    } catch (Throwable _) {
      // the JVM leaves by itself then, a little later
    }
  }

  @SuppressWarnings("restricted")
  private static @Nullable MethodHandle find() {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("_exit")
        .map(exit -> linker.downcallHandle(exit, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT)))
        .orElse(null);
  }
}
