package dev.muster.input;

/// Reads as many damaged lists as one likes, and stops at the first that breaks a promise: its seed
/// and text are printed, for a test of its own. Not part of the tests; the README says how to start
/// it.
public final class Fuzz {
  private static final int REPORT = 100_000;

  private Fuzz() {}

  /// @param args how many tries, and the first seed
  public static void main(String[] args) {
    long tries = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    for (long i = 0; i < tries; i++) {
      String text = new Mutants(seed + i).next();
      try {
        Promises.hold(text);
      } catch (RuntimeException | Error broken) {
        System.err.println("seed " + (seed + i) + ":\n" + text);
        throw broken;
      }
      if ((i + 1) % REPORT == 0) {
        System.out.println((i + 1) + " tries held");
      }
    }
  }
}
