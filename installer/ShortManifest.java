import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/// A jar's manifest without what is for OSGi alone: most of its text, and the JVM reads all of it at
/// every start.
final class ShortManifest {
  private static final Pattern OSGI =
      Pattern.compile("(Bundle|Bnd|Export|Import|Private|Provide|Require|Service|Include)-.*");

  private ShortManifest() {}

  /// What is no manifest comes back as it is.
  static byte[] of(String name, byte[] content) throws IOException {
    return name.equals(JarFile.MANIFEST_NAME) ? shortened(content) : content;
  }

  private static byte[] shortened(byte[] content) throws IOException {
    Manifest manifest = new Manifest(new ByteArrayInputStream(content));
    manifest.getMainAttributes().keySet().removeIf(key -> OSGI.matcher(key.toString()).matches());
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    manifest.write(written);
    return written.toByteArray();
  }
}
