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
    READS_A_FILE("{0} reads a file or standard input, and isn't taken over"),
    NO_VALUE("option {0} has no value"),
    BAD_DURATION("{0} needs a time such as 2s, 500ms or 1.5"),
    ZERO_TIMEOUT("{0} must be longer than zero"),
    BAD_COUNT("{0} needs a number from 0 to 100"),
    BAD_REPEAT("{0} needs a number from 1 to 100,000"),
    BAD_STATUS("{0} is written as 200, 2xx or 200-299,404"),
    BAD_HEADER("a header is written as Name: value"),
    BAD_METHOD("{0} is no method"),
    BAD_AUTH("auth is written as user:password or Bearer token"),
    BAD_SWITCH("{0} is either true or false"),
    BAD_PROXY("a proxy is written as http://host:port or socks5://host:port"),
    /// An option of cURL that holds for a whole run here, if at all.
    NOT_PER_REQUEST("{0} isn't taken over: it is no option of a single request here"),
    OTHER_COMMAND("{0} is another command, and isn't taken over"),
    GLOB_TOO_LONG("{0} stands for more than 100,000 URLs; the others are left out"),
    BEHIND_VALUE("{0} stands behind the value, and isn't taken over"),
    OPEN_QUOTE("the quote after {0} is never closed"),

    // Whole texts in other formats
    NO_URL_FIELD("no URL field in it"),
    NOT_FETCHED("it could not be fetched: {0}"),
    NOT_A_URL("{0} is no URL"),
    BROKEN("it can't be read on from here: {0}"),
    TOO_MANY("a list holds up to {0} requests; what follows is left out"),
    TOO_LARGE("a list takes up to {0} of this computer's memory; what follows is left out"),
    UNKNOWN_VARIABLE("nothing says what {0} stands for"),
    SENT_AS_IT_STANDS("{0} is sent as it stands: nothing says what it stands for"),
    IN_BODY("this line is sent as part of the body: ### begins another request"),
    NEEDS_AUTH("its {0} authorization isn't taken over"),
    NOT_SENT("its {0} body isn't taken over"),
    BODY_WITHOUT_METHOD("a body is sent only where a method is named"),
    SCRIPT("its script isn't run");

    private final String english;

    Kind(String english) {
      this.english = english;
    }
  }
}
