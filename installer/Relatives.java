import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/// Where a class finds its superclasses and interfaces, which its stack maps are made of.
record Relatives(URLClassLoader jars) implements AutoCloseable {
  static Relatives of(List<Path> classPath) throws IOException {
    URL[] urls = new URL[classPath.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classPath.get(i).toUri().toURL();
    }
    return new Relatives(new URLClassLoader(urls));
  }

  /// Reads and writes classes that know them.
  ClassFile classes(ClassFile.Option... options) {
    ClassFile.Option known =
        ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(jars));
    return ClassFile.of(known).withOptions(options);
  }

  @Override
  public void close() throws IOException {
    jars.close();
  }
}
