import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;

/// Classes compiled for Java 5 have no stack maps. The JVM verifies them the slow old way, and the
/// AOT cache takes none of them: a sixth of a second in every start from the terminal. Given stack
/// maps and a newer version number, the same code starts like all other.
final class OldClasses {
  private static final int OLD = ClassFile.JAVA_5_VERSION;
  private static final int NEW = ClassFile.JAVA_8_VERSION;

  private final ClassFile classes;

  OldClasses(Relatives relatives) {
    classes = relatives.classes(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
  }

  /// What is no old class comes back as it is.
  byte[] renewed(String name, byte[] content) {
    boolean old = name.endsWith(".class") && version(content) <= OLD;
    return old ? renewed(content) : content;
  }

  private static int version(byte[] content) {
    return (content[6] & 0xff) << 8 | content[7] & 0xff;
  }

  private byte[] renewed(byte[] content) {
    ClassTransform version =
        (builder, element) ->
            builder.with(
                element instanceof ClassFileVersion ? ClassFileVersion.of(NEW, 0) : element);
    // Only a body that is built anew gets its stack maps.
    ClassTransform bodies = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    return classes.transformClass(classes.parse(content), version.andThen(bodies));
  }
}
