package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// In a process of its own, which it ends.
class ExitTest {
  private static final int CODE = 3;

  /// Leaves while a virtual thread waits at a socket, as after a run.
  static final class Leaving {
    public static void main(String[] args) throws IOException {
      Exit.expected();
      ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      Thread.ofVirtual()
          .start(() -> {
            try (server) {
              server.accept().close();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
      System.out.print("said");
      Exit.now(CODE);
    }
  }

  private record Left(int code, String said) {}

  private static Left left(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Leaving.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Left(process.waitFor(), said);
  }

  @Test
  void theProcessEndsWithItsCodeAndAllThatItSaid() throws Exception {
    assertThat(left("--enable-native-access=ALL-UNNAMED")).isEqualTo(new Left(CODE, "said"));
  }

  @Test
  void whereTheJvmWouldWarnItLeavesByItselfAndSaysNothingMore() throws Exception {
    assertThat(left()).isEqualTo(new Left(CODE, "said"));
  }

  @Test
  void whileItIsRecordedTheJvmLeavesByItself() throws Exception {
    assertThat(left("--enable-native-access=ALL-UNNAMED", "-Dmuster.rehearsal=true"))
        .isEqualTo(new Left(CODE, "said"));
  }
}
