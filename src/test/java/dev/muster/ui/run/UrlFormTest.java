package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class UrlFormTest {
  private static List<String> written(double room, String... urls) {
    List<Request> requests = Stream.of(urls).map(Request::get).toList();
    UrlForm form = UrlForm.of(requests);
    return Stream.of(urls).map(url -> form.written(url, room)).toList();
  }

  @Test
  void whereAllFitTheyStandInFull() {
    assertThat(written(17, "https://a.example", "https://b.test"))
        .containsExactly("https://a.example", "https://b.test");
  }

  @Test
  void theSchemeOfAllGoesWhereOneFindsNoRoom() {
    assertThat(written(16.9, "https://a.example", "https://b.test", "python://c.test"))
        .containsExactly("a.example", "b.test", "python://c.test");
    assertThat(written(5, "http://a.example")).containsExactly("a.example");
  }

  @Test
  void aSchemeThatTellsThemApartStays() {
    assertThat(written(5, "http://a.example", "https://a.example"))
        .containsExactly("http://a.example", "https://a.example");
  }
}
