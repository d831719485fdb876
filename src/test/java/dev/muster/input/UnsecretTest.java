package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsecretTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/?q=1&token=x",
        "POST https://a.example/ header=\"Content-Type: application/json\" body='{\"a\": 1}'",
        "# a comment: nothing else",
        "",
        "  timeout = 1s",
        "mailto://someone@a.example",
        "see the attached list"
      })
  void whatIsNoSecretStaysAsItIs(String line) {
    String list = line.replace("someone@", "") + "\nhttps://b.example/\r\n";
    assertThat(Unsecret.text(list)).hasValue(list);
  }

  @Test
  void aHeaderThatIsASecretLeavesItsLine() {
    assertThat(kept("https://a.example/ header=\"Authorization: Bearer s3cret\" timeout=1s"))
        .isEqualTo("https://a.example/  timeout=1s");
    assertThat(kept("curl 'https://a.example/' -H 'Cookie: id=s3cret' -H 'Accept: */*'"))
        .isEqualTo("curl 'https://a.example/'  -H 'Accept: */*'");
  }

  @Test
  void aPasswordLeavesItsOption() {
    assertThat(kept("https://a.example/ auth=me:s3cret retries=2"))
        .isEqualTo("https://a.example/  retries=2");
    assertThat(kept("curl -u me:s3cret https://a.example/ -L"))
        .isEqualTo("curl  https://a.example/ -L");
    assertThat(kept("curl --user \"me:s3 cret\" https://a.example/"))
        .isEqualTo("curl  https://a.example/");
  }

  @Test
  void aPasswordLeavesItsUrl() {
    assertThat(kept("https://me:s3cret@a.example:8443/x?y=@z"))
        .isEqualTo("https://a.example:8443/x?y=@z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  header = Authorization: Bearer s3cret",
        "@header Cookie: id=s3cret",
        "Authorization: Basic s3cret",
        "X-Api-Key: s3cret",
        "  auth = me:s3cret and more"
      })
  void aLineThatIsASecretIsLeftOut(String line) {
    assertThat(kept("https://a.example/\n" + line + "\nhttps://b.example/"))
        .doesNotContain("s3cret")
        .startsWith("https://a.example/\n")
        .endsWith("\nhttps://b.example/");
  }

  @Test
  void aFileOfRequestsWithSecretsIsNotKeptAtAll() {
    assertThat(
            Unsecret.text(
                "{\"log\": {\"entries\": [{\"headers\": [{\"name\": \"Authorization\",\n"
                    + "\"value\": \"s3cret\"}]}]}}"))
        .isEmpty();
    assertThat(Unsecret.text("[{\"url\": \"https://a.example/\"}]")).isPresent();
  }

  @Test
  void aLongListIsCleanedInNoTime() {
    String long1 = "https://a.example/" + "x".repeat(1_000_000) + " auth=s3cret\n";
    assertThat(kept(long1 + "https://b.example/ header=\"A: b\"\n".repeat(20_000)))
        .doesNotContain("s3cret");
  }

  private static String kept(String list) {
    return Unsecret.text(list).orElseThrow();
  }
}
