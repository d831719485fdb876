package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenTest {
  private final Script script = new Script(new Gather(true, null), Script.requests(1)).start(0);

  @Test
  void aBodyIsCopiedInTheCharsetThatTheDetailsShowItIn() {
    String page = "<html><head><meta charset=\"gbk\"></head>名字</html>";
    keep("text/html", page.getBytes(Charset.forName("gbk")), 0);
    assertThat(Written.body(script.model.rows().getFirst())).isEqualTo(page);
    keep("text/plain", "\uFEFFname".getBytes(StandardCharsets.UTF_16LE), 0);
    assertThat(Written.body(script.model.rows().getFirst())).isEqualTo("name");
  }

  @Test
  void aBodyThatIsKeptInPartSaysSo() {
    keep("text/plain", new byte[] {'a'}, 0);
    assertThat(Written.bodyCut(script.model.rows().getFirst())).isFalse();
    keep("text/plain", new byte[] {'a'}, 1);
    assertThat(Written.bodyCut(script.model.rows().getFirst())).isTrue();
  }

  private void keep(String type, byte[] body, long more) {
    List<Header> headers = List.of(new Header("content-type", type));
    script
        .exchange(0)
        .keep(
            new Details(
                List.of(), headers, List.of(), null, body, body.length + more, null, List.of()));
  }
}
