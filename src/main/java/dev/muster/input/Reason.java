package dev.muster.input;

/// Why a line, or an option on it, was not taken.
///
/// @param kind for texts in other languages
/// @param detail what the sentence speaks of; empty when it speaks of nothing in particular
public record Reason(Kind kind, String detail) {
  static Reason of(Kind kind) {
    return new Reason(kind, "");
  }

  /// One short English sentence, without a full stop.
  public String sentence() {
    return kind.english.replace("{0}", detail);
  }

  /// The reasons there are, and how they are said in English.
  public enum Kind {
    NO_URL("no URL in it"),
    NO_HOST("no host in the URL"),
    DID_YOU_MEAN("did you mean {0}?"),
    NO_REQUEST_ABOVE("an option, but no request above it"),
    NOT_INDENTED("indent it to make it an option of the request above"),
    UNKNOWN_OPTION("option {0} isn't understood"),
    READS_A_FILE("{0} would send a file, and lists read no files"),
    NO_VALUE("option {0} has no value"),
    BAD_DURATION("{0} needs a time such as 2s, 500ms or 1.5"),
    ZERO_TIMEOUT("{0} must be longer than zero"),
    BAD_COUNT("{0} needs a number from 0 to 100"),
    BAD_HEADER("a header is written as Name: value"),
    BAD_METHOD("{0} is no method"),
    BAD_AUTH("auth is written as user:password or Bearer token"),
    BAD_SWITCH("{0} is either true or false"),
    /// An option of cURL that holds for a whole run here, if at all.
    NOT_PER_REQUEST("{0} isn't taken over: it is no option of a single request here"),
    OPEN_QUOTE("the quote after {0} is never closed");

    private final String english;

    Kind(String english) {
      this.english = english;
    }
  }
}
