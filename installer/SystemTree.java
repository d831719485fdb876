import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Where everything lies on a Linux system: the app in `/usr/lib/muster`, and what makes it at home
/// on the desktop. The system's own triggers see to menus, icons and file types, where it has any.
final class SystemTree {
  private static final List<Integer> ICON_SIZES = List.of(16, 22, 24, 32, 48, 64, 128, 256, 512);
  private static final int PATIENCE_SECONDS = 60;
  private static final String ID = "dev.muster.Muster";

  private final Project project;
  private final Path root;
  private final Path share;

  private SystemTree(Project project, Path root) {
    this.project = project;
    this.root = root;
    share = root.resolve("usr/share");
  }

  static void lay(Project project, AppImage image, Path root)
      throws IOException, InterruptedException {
    SystemTree tree = new SystemTree(project, root);
    tree.app(image);
    tree.desktop();
    tree.documents(image);
  }

  private void app(AppImage image) throws IOException {
    Path app = root.resolve("usr/lib/muster");
    Project.copyTree(image.folder(), app);
    Project.delete(app.resolve("share"));
    Path command = Files.createDirectories(root.resolve("usr/bin")).resolve("muster");
    Files.createSymbolicLink(command, Path.of("../lib/muster/bin/muster"));
  }

  private void desktop() throws IOException {
    copy("muster.desktop", "applications/" + ID + ".desktop");
    copy("muster-mime.xml", "mime/packages/muster.xml");
    Project.fill(
        project.ours("linux/muster.metainfo.xml"),
        share.resolve("metainfo/" + ID + ".metainfo.xml"),
        "version",
        project.version());
    Path icons = share.resolve("icons/hicolor");
    Path assets = project.folder().resolve("assets");
    for (int size : ICON_SIZES) {
      Project.copy(
          assets.resolve("muster-" + size + ".png"),
          icons.resolve(size + "x" + size + "/apps/muster.png"));
    }
    Project.copy(assets.resolve("muster.svg"), icons.resolve("scalable/apps/muster.svg"));
  }

  private void documents(AppImage image) throws IOException, InterruptedException {
    Path documents = share.resolve("doc/muster");
    Project.copyTree(image.folder().resolve("share"), documents);
    copy("copyright", "doc/muster/copyright");
    zipped(Files.readString(project.ours("linux/changelog")), "doc/muster/changelog.gz");
    zipped(manPage(image), "man/man1/muster.1.gz");
    Path completion = share.resolve("bash-completion/completions/muster");
    Files.createDirectories(completion.getParent());
    print(image, "--completion", completion);
  }

  private String manPage(AppImage image) throws IOException, InterruptedException {
    Path help = project.made("work").resolve("help.txt");
    print(image, "--help", help);
    return Files.readString(project.ours("linux/muster.1"))
        .replace("@version@", project.version())
        .replace("@options@", ManPage.options(Files.readAllLines(help)));
  }

  private static void print(AppImage image, String option, Path to)
      throws IOException, InterruptedException {
    Tool.quiet(
        new ProcessBuilder(image.folder().resolve("bin/muster").toString(), option), to, PATIENCE_SECONDS);
  }

  private void copy(String from, String to) throws IOException {
    Project.copy(project.ours("linux").resolve(from), share.resolve(to));
  }

  private void zipped(String text, String to) throws IOException {
    Path file = share.resolve(to);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
