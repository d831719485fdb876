/// One of the jars that Muster is made of, by its Maven coordinates.
///
/// @param classifier empty where it has none
record Part(String group, String artifact, String version, String classifier) {
  /// Of `org.openjfx:javafx-base:jar:linux:26.0.2:compile`; the root has no scope.
  static Part of(String coordinates) {
    String[] parts = coordinates.split(":");
    boolean classified = parts.length == 6;
    return new Part(
        parts[0], parts[1], parts[classified ? 4 : 3], classified ? parts[3] : "");
  }

  String jar() {
    return artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
  }

  /// As the world of bills of materials calls it: a package URL.
  String purl() {
    String qualifiers = classifier.isEmpty() ? "?type=jar" : "?classifier=" + classifier + "&type=jar";
    return "pkg:maven/" + group + "/" + artifact + "@" + version + qualifiers;
  }
}
