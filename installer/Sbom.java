import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The bill of materials, in CycloneDX: every jar with its licence and checksum as Maven Central has
/// it, and what came by no jar - the Java runtime and the fonts. The same contents give the same
/// bytes.
///
/// It is written here since CycloneDX's own Maven plugin refuses to work offline, and knows the jars
/// alone.
final class Sbom {
  private final Project project;
  private final Contents contents;
  private final List<Licence> licences;

  Sbom(Project project) throws IOException {
    this.project = project;
    contents = Contents.of(project);
    licences = Licence.all(project);
  }

  /// Beside the packages.
  Path write() throws IOException {
    Map<String, Object> bill = bill();
    UUID number = UUID.nameUUIDFromBytes(Json.of(bill).getBytes(StandardCharsets.UTF_8));
    bill.put("serialNumber", "urn:uuid:" + number);
    Path to = project.made("muster_" + project.version() + ".cdx.json");
    return Files.writeString(to, Json.of(bill));
  }

  private Map<String, Object> bill() throws IOException {
    Map<String, Object> bill = new LinkedHashMap<>();
    bill.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
    bill.put("bomFormat", "CycloneDX");
    bill.put("specVersion", "1.6");
    bill.put("version", 1);
    bill.put("metadata", Map.of("component", muster()));
    bill.put("components", components());
    bill.put("dependencies", contents.needs().entrySet().stream().map(Sbom::dependency).toList());
    return bill;
  }

  private Map<String, Object> muster() throws IOException {
    Map<String, Object> muster = component("application", "muster", project.version());
    muster.put("bom-ref", contents.muster().purl());
    muster.put("group", contents.muster().group());
    muster.put("purl", contents.muster().purl());
    muster.put("hashes", hashes(project.mainJar()));
    return muster;
  }

  private List<Object> components() throws IOException {
    List<Object> components = new ArrayList<>();
    for (Part part : contents.others()) {
      components.add(jar(part));
    }
    components.add(runtime());
    components.add(font("Inter"));
    components.add(font("JetBrains Mono"));
    return components;
  }

  private Map<String, Object> jar(Part part) throws IOException {
    Licence licence = Licence.of(part, licences);
    Map<String, Object> jar = component("library", part.artifact(), part.version());
    jar.put("bom-ref", part.purl());
    jar.put("group", part.group());
    jar.put("purl", part.purl());
    jar.put("copyright", licence.owner());
    jar.put("hashes", hashes(contents.jar(project, part)));
    jar.put("licenses", List.of(licence.isExpression() ? expression(licence.spdx()) : id(licence.spdx())));
    return jar;
  }

  /// The JDK that packs is the one that is packed.
  private static Map<String, Object> runtime() {
    Map<String, Object> runtime =
        component("platform", "OpenJDK", System.getProperty("java.vm.version"));
    runtime.put("supplier", Map.of("name", System.getProperty("java.vendor")));
    runtime.put("licenses", List.of(expression("GPL-2.0-only WITH Classpath-exception-2.0")));
    return runtime;
  }

  private static Map<String, Object> font(String name) {
    Map<String, Object> font = component("file", name, "");
    font.put("licenses", List.of(id("OFL-1.1")));
    return font;
  }

  private static Map<String, Object> component(String type, String name, String version) {
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("type", type);
    component.put("name", name);
    if (!version.isEmpty()) {
      component.put("version", version);
    }
    return component;
  }

  private static Map<String, Object> id(String licence) {
    return Map.of("license", Map.of("id", licence));
  }

  private static Map<String, Object> expression(String licence) {
    return Map.of("expression", licence);
  }

  private static Map<String, Object> dependency(Map.Entry<Part, List<Part>> each) {
    Map<String, Object> dependency = new LinkedHashMap<>();
    dependency.put("ref", each.getKey().purl());
    dependency.put("dependsOn", each.getValue().stream().map(Part::purl).toList());
    return dependency;
  }

  private static List<Object> hashes(Path jar) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("alg", "SHA-256");
      told.put("content", HexFormat.of().formatHex(hash));
      return List.of(told);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has it", e);
    }
  }
}
