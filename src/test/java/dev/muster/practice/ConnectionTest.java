package dev.muster.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
  @SuppressWarnings("NullAway.Init")
  private PracticeServer server;

  @SuppressWarnings("NullAway.Init")
  private RawClient client;

  @BeforeEach
  void open() throws IOException {
    server = PracticeServer.open();
    client = new RawClient(server);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void oneConnectionServesManyRequests() throws IOException {
    for (int i = 0; i < 3; i++) {
      client.ask("/status/200");
      assertThat(client.hearUntil("200 OK\n")).startsWith("HTTP/1.1 200 OK\r\n");
    }
  }

  @Test
  void requestsSentAheadAreAnsweredInTurn() throws IOException {
    client.ask("/delay/0.1");
    client.ask("/status/404");
    assertThat(client.hearUntil("404 Not Found\n")).contains("Here at last.");
  }

  @Test
  void aClientThatAsksToCloseIsClosed() throws IOException {
    client.say("GET /status/200 HTTP/1.1\r\nHost: practice\r\nConnection: close\r\n\r\n");
    assertThat(client.hearAll()).contains("Connection: close\r\n").endsWith("200 OK\n");
  }

  @Test
  void anOlderClientIsClosedToo() throws IOException {
    client.say("GET /status/200 HTTP/1.0\r\n\r\n");
    assertThat(client.hearAll()).endsWith("200 OK\n");
  }

  @Test
  void aChunkedBodyIsReadToItsEnd() throws IOException {
    client.say("POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.say("3\r\nabc\r\nA;name=value\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n");
    assertThat(client.hearUntil("}\n")).contains("\"length\":13", "\"body\":\"abc0123456789\"");
    client.ask("/status/200");
    assertThat(client.hearUntil("200 OK\n")).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void aClientThatWaitsToBeAskedForItsBodyIsAsked() throws IOException {
    client.say("POST /echo HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    assertThat(client.hearUntil("\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    client.say("ok");
    assertThat(client.hearUntil("}\n")).contains("\"body\":\"ok\"");
  }

  @Test
  void aTargetMayNameTheWholeUrl() throws IOException {
    client.ask("http://practice.example/echo?to=proxy");
    assertThat(client.hearUntil("}\n")).contains("\"path\":\"/echo\",\"query\":\"to=proxy\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\r\n\r\n",
        "GET / HTTP/2.0\r\n\r\n",
        "GET /with space HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
      })
  void whatIsNoRequestIsRefusedAndClosed(String text) throws IOException {
    client.say(text);
    assertThat(client.hearAll()).startsWith("HTTP/1.1 400 Bad Request\r\n").endsWith(".\n");
  }

  @Test
  void aHeadWithoutEndIsRefused() throws IOException {
    client.say("GET / HTTP/1.1\r\nX: " + "x".repeat(64 * 1024));
    assertThat(client.hearUntil(".\n")).contains("400", "longer than 64 KB.");
  }

  @Test
  void resetIsAResetAndNoQuietClose() throws IOException {
    client.ask("/reset");
    assertThatThrownBy(client::hearAll)
        .isInstanceOf(SocketException.class)
        .hasMessageContaining("reset");
  }

  @Test
  void aStreamBeginsLongBeforeItEnds() throws IOException {
    client.ask("/drip?numbytes=100000&duration=600");
    assertThat(client.hearUntil("..")).contains("Content-Length: 100000\r\n");
  }
}
