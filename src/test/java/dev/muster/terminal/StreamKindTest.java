package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamKindTest {
  @Test
  void aStreamIsKnownByWhatItsDescriptorLinksTo() {
    assertThat(StreamKind.named("/dev/pts/3", false)).isEqualTo(StreamKind.TERMINAL);
    assertThat(StreamKind.named("/dev/tty1", false)).isEqualTo(StreamKind.TERMINAL);
    assertThat(StreamKind.named("pipe:[4711]", false)).isEqualTo(StreamKind.PIPE);
    assertThat(StreamKind.named("socket:[12]", false)).isEqualTo(StreamKind.PIPE);
    assertThat(StreamKind.named("/home/ann/urls.txt", true)).isEqualTo(StreamKind.FILE);
    assertThat(StreamKind.named("/dev/null", false)).isEqualTo(StreamKind.NOTHING);
  }

  @Test
  void aNamedPipeIsAPipe() {
    assertThat(StreamKind.named("/tmp/fifo", false)).isEqualTo(StreamKind.PIPE);
  }

  @Test
  void aTerminalsWidthIsTheSecondNumberThatSttySays() {
    assertThat(TerminalWidth.parse("24 80\n")).isEqualTo(80);
    assertThat(TerminalWidth.parse("0 0\n")).isZero();
    assertThat(TerminalWidth.parse("stty: not a terminal")).isZero();
    assertThat(TerminalWidth.parse("")).isZero();
  }
}
