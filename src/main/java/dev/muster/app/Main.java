package dev.muster.app;

/// Starts Muster. It is no JavaFX `Application`, so that the class path alone is enough to run it.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("Muster");
  }
}
