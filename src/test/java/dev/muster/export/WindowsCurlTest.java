package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands for Windows are read back by models of what reads them there.
class WindowsCurlTest {
  private static final int TRIES = 20_000;
  private static final String NASTY =
      "\"\"\"\\\\\\%%%%^^^&|<>()!'’‘‚‛` \t\n=,;@#$[]{}~*?/.:-_+XxAaBb10üß€日\u0001\u001b";

  private static String value(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder value = new StringBuilder();
    for (int length = random.nextInt(24); length > 0; length--) {
      value.append(
          random.nextInt(12) == 0 ? "%PATH%" : NASTY.charAt(random.nextInt(NASTY.length())));
    }
    return value.toString();
  }

  @Test
  void cmdAndTheRuntimeReadEveryValueBack() {
    Cmd cmd = new Cmd();
    for (int seed = 0; seed < TRIES; seed++) {
      String one = value(seed);
      String other = value(-1 - seed);
      String command = "curl -H " + cmd.quoted(one) + " --data-raw " + cmd.quoted(other);
      assertThat(WindowsShells.cmd(command))
          .as(command)
          .containsExactly("-H", one, "--data-raw", other);
    }
  }

  @Test
  void powerShellHandsEveryValueOver() {
    PowerShell shell = new PowerShell();
    for (int seed = 0; seed < TRIES; seed++) {
      List<Curl.Option> options =
          List.of(new Curl.Option("header", value(seed)), new Curl.Option("compressed", null));
      String command = shell.command(options, null);
      if (!command.contains("--config -")) {
        assertThat(WindowsShells.powerShell(command))
            .as(command)
            .containsExactly("-H", value(seed), "--compressed");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PATH%", "%X", "100%", "%%PATH%%", "a\\\"b\\", "\\\\", "%\n%", "%^%"})
  void whatCmdWouldReplaceStays(String value) {
    assertThat(WindowsShells.cmd("curl " + new Cmd().quoted(value))).containsExactly(value);
  }

  @Test
  void theModelOfCmdSeesBadQuoting() {
    assertThat(WindowsShells.cmd("curl \"%PATH%\"")).containsExactly("C:\\Windows");
    assertThat(WindowsShells.cmd("curl \"a\\\"b\"")).containsExactly("a\"b");
    assertThat(WindowsShells.cmd("curl a^b")).containsExactly("ab");
  }

  @Test
  void aBodyThatCmdCantTypeIsAFile() {
    for (byte[] body : List.of(new byte[] {0}, new byte[] {'\r'}, new byte[] {(byte) 0xff})) {
      Request request =
          Request.get("http://a/").withMethod("POST").withBody(new Request.Body(body, null));
      assertThat(new Curl(Shell.CMD, Secrets.LEFT_OUT).command(request, Session.DEFAULT))
          .startsWith("rem ")
          .endsWith("--data-binary @body.bin");
    }
  }

  /// PowerShell hands the text between the marks over as it is; curl itself is the real one.
  @Test
  void theConfigForPowerShellSendsTheSameBytes() throws Exception {
    assumeTrue(curl(""), "needs curl, which is not installed");
    try (Recorder server = Recorder.open()) {
      List<String> bodies =
          IntStream.range(0, 20).mapToObj(seed -> value(seed) + "\"\r\n" + value(-seed)).toList();
      for (String body : bodies) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Request request =
            Request.get(server.url("/x"))
                .withMethod("POST")
                .withHeaders(List.of(new Header("X-A", "\"a\\\" 'b'")))
                .withBody(new Request.Body(bytes, null));
        String command =
            new Curl(Shell.POWERSHELL, Secrets.LEFT_OUT).command(request, Session.DEFAULT);
        int from = command.indexOf("@'\n") + 3;
        assertThat(curl(command.substring(from, command.lastIndexOf("'@ |")))).isTrue();
        Recorder.Arrived arrived = server.next();
        assertThat(arrived.body()).isEqualTo(bytes);
        assertThat(arrived.values("X-A")).containsExactly("\"a\\\" 'b'");
      }
    }
  }

  private static boolean curl(String config) throws Exception {
    ProcessBuilder command =
        config.isEmpty()
            ? new ProcessBuilder("curl", "--version")
            : new ProcessBuilder("curl", "-sS", "--config", "-");
    try {
      Process curl =
          command
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      curl.getOutputStream().write(config.getBytes(StandardCharsets.UTF_8));
      curl.getOutputStream().close();
      return curl.waitFor() == 0;
    } catch (java.io.IOException missing) {
      return false;
    }
  }
}
