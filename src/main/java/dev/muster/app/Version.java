package dev.muster.app;

/// Which Muster this is: its version and commit, as the build has put them into the jar.
final class Version {
  private Version() {}

  /// Such as `0.1.0+3f2c91ab4`; `otherwise` where the classes run without their jar.
  static String or(String otherwise) {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? otherwise : version;
  }
}
