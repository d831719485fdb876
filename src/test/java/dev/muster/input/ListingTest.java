package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A list is no larger than the memory, and says where it ends.
class ListingTest {
  private static final String URL = "https://a.example/";

  @Test
  void aListEndsWhereHalfOfTheMemoryIsFull() {
    Listing listing = new Listing(10_000);
    for (int line = 1; line <= 100; line++) {
      listing.add(new Draft(), URL + line, line);
    }
    assertThat(listing.full()).isTrue();
    assertThat(listing.size()).isBetween(20, 25);
    assertThat(listing.list(Format.LIST, List.of()).warnings())
        .extracting(one -> one.line() + ": " + one.reason().sentence())
        .containsExactly(
            listing.size()
                + 1
                + ": a list takes up to 10.0 kB of this computer's memory; what follows is left"
                + " out");
  }

  @Test
  void whatIsSentCountsToo() {
    Listing listing = new Listing(10_000);
    for (int line = 1; line <= 3; line++) {
      Draft draft = new Draft();
      draft.body(new Piece.Text("x".repeat(4_000)));
      listing.add(draft, URL, line);
    }
    assertThat(listing.size()).isEqualTo(2);
    assertThat(listing.full()).isTrue();
  }

  @Test
  void whatIsRepeatedIsTakenAsOftenAsThereIsRoom() {
    Listing listing = new Listing(10_000);
    Draft draft = new Draft();
    draft.repeat(50);
    assertThat(listing.add(draft, URL, 1)).isEqualTo(24);
    assertThat(listing.full()).isTrue();
  }

  @Test
  void linesThatAreLeftOutFillTheMemoryToo() {
    Listing listing = new Listing(10_000);
    for (int line = 1; line <= 1_000; line++) {
      listing.skip(line, "nothing", Reason.of(Reason.Kind.NO_URL));
    }
    RequestList list = listing.list(Format.LIST, List.of());
    assertThat(list.skipped()).hasSize(50);
    assertThat(list.warnings())
        .extracting(one -> one.reason().kind())
        .containsExactly(Reason.Kind.TOO_LARGE);
  }

  @Test
  void aRepeatTooManyIsSaidAsOne() {
    Listing listing = new Listing(Long.MAX_VALUE);
    Draft draft = new Draft();
    draft.repeat(Draft.MOST_REPEATS);
    for (int line = 1; line <= 21; line++) {
      listing.add(draft, URL, line);
    }
    assertThat(listing.size()).isEqualTo(Listing.MOST);
    assertThat(listing.warnings())
        .extracting(one -> one.line() + ": " + one.reason().sentence())
        .containsExactly("21: a list holds up to 2,000,000 requests; what follows is left out");
  }
}
