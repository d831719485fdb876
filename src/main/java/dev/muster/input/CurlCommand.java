package dev.muster.input;

import dev.muster.input.Reason.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the words of one cURL command into a draft and its URLs.
final class CurlCommand {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Draft draft;
  private final List<String> urls = new ArrayList<>(1);
  private final List<Reason> reasons = new ArrayList<>(0);
  private final StringBuilder data = new StringBuilder();
  private boolean hasData;
  private boolean inUrl;
  private boolean head;
  private boolean hasMethod;

  private CurlCommand(Draft draft) {
    this.draft = draft;
  }

  /// What a command asks for.
  ///
  /// @param reasons why something was left out
  record Asked(List<String> urls, Draft draft, List<Reason> reasons) {}

  /// @param start what each draft starts from
  static List<Asked> read(CommandText text, Draft start) {
    List<Asked> asked = new ArrayList<>(1);
    for (List<String> words : text.commands()) {
      int from = afterName(words);
      while (from > 0 && from < words.size()) {
        CurlCommand command = new CurlCommand(start.next());
        from = command.take(words, from);
        asked.add(command.asked());
      }
    }
    return asked;
  }

  /// Where the words behind `curl` start, or `$ curl`; 0 for another command.
  private static int afterName(List<String> words) {
    int name = words.getFirst().length() == 1 && words.size() > 1 ? 1 : 0;
    return CommandText.name(words.get(name) + " ", 0) == 0 ? name + 1 : 0;
  }

  /// Takes words up to `--next`, and returns where it has come to.
  private int take(List<String> words, int from) {
    int at = from;
    while (at < words.size()) {
      String word = words.get(at++);
      if (word.equals("--next") || word.equals("-:")) {
        return at;
      }
      String value = at < words.size() ? words.get(at) : null;
      boolean dash = word.length() > 1 && word.charAt(0) == '-';
      if (!dash) {
        url(word);
      } else if (word.charAt(1) == '-' ? isLong(word, value) : isShort(word, value)) {
        at++;
      }
    }
    return at;
  }

  /// Whether the word behind was its value; so, too, for {@link #isShort}.
  private boolean isLong(String word, @Nullable String value) {
    CurlOption option = CurlOption.named(word.substring(2));
    boolean negated = word.startsWith("--no-");
    if (option == null || word.length() == 3) {
      refuse(negated ? Kind.NOT_PER_REQUEST : Kind.UNKNOWN_OPTION, word);
      return false;
    }
    return isTaken(option, word, value);
  }

  private boolean isShort(String word, @Nullable String value) {
    for (int i = 1; i < word.length(); i++) {
      String name = word.substring(i, i + 1);
      CurlOption option = CurlOption.named(name);
      if (option == null) {
        refuse(Kind.UNKNOWN_OPTION, "-" + name);
        return false;
      }
      if (option.takesValue && i + 1 < word.length()) {
        apply(option, "-" + name, word.substring(i + 1));
        return false;
      }
      if (isTaken(option, "-" + name, value)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTaken(CurlOption option, String name, @Nullable String value) {
    if (option.takesValue && value == null) {
      refuse(Kind.NO_VALUE, name);
      return false;
    }
    apply(option, name, value == null ? "" : value);
    return option.takesValue;
  }

  private void apply(CurlOption option, String name, String value) {
    switch (option) {
      case REQUEST -> {
        hasMethod = true;
        say(OptionKey.METHOD, name, value);
      }
      case HEADER -> header(name, value);
      case DATA -> data(name, value, value.startsWith("@"));
      case DATA_RAW -> data(name, value, false);
      case DATA_URLENCODE -> encoded(name, value);
      case JSON -> {
        data(name, value, value.startsWith("@"));
        draft.type("application/json");
        say(OptionKey.HEADER, name, "Accept: application/json");
      }
      case MAX_TIME -> say(OptionKey.TIMEOUT, name, value);
      case CONNECT_TIMEOUT -> say(OptionKey.CONNECT, name, value);
      case USER -> say(OptionKey.AUTH, name, value.indexOf(':') < 0 ? value + ":" : value);
      case BEARER -> say(OptionKey.AUTH, name, "Bearer " + value);
      case USER_AGENT -> say(OptionKey.USER_AGENT, name, value);
      case REFERER -> say(OptionKey.REFERER, name, value);
      case COOKIE -> cookie(name, value);
      case RANGE -> say(OptionKey.HEADER, name, "Range: bytes=" + value);
      case RETRY -> say(OptionKey.RETRIES, name, value);
      case URL -> url(value);
      case HEAD -> head = true;
      case GET -> inUrl = true;
      case FILE -> refuse(Kind.READS_A_FILE, name);
      case SESSION, SESSION_VALUE -> refuse(Kind.NOT_PER_REQUEST, name);
      case QUIET, QUIET_VALUE, NEXT -> {}
    }
  }

  /// `-H 'Accept:'` takes a header away that only cURL would send.
  private void header(String name, String value) {
    if (value.startsWith("@")) {
      refuse(Kind.READS_A_FILE, name);
    } else if (value.endsWith(";") && value.indexOf(':') < 0) {
      say(OptionKey.HEADER, name, value.substring(0, value.length() - 1) + ":");
    } else if (!value.stripTrailing().endsWith(":")) {
      say(OptionKey.HEADER, name, value);
    }
  }

  private void cookie(String name, String value) {
    if (value.indexOf('=') < 0) {
      refuse(Kind.READS_A_FILE, name);
    } else {
      say(OptionKey.HEADER, name, "Cookie: " + value);
    }
  }

  private void data(String name, String value, boolean file) {
    if (file) {
      refuse(Kind.READS_A_FILE, name);
      return;
    }
    data.append(hasData ? "&" : "").append(value);
    hasData = true;
  }

  /// `name=content` and `=content`: only the content is encoded.
  private void encoded(String name, String value) {
    int equals = value.indexOf('=');
    boolean file = equals < 0 && value.indexOf('@') >= 0;
    String content = URLEncoder.encode(value.substring(equals + 1), StandardCharsets.UTF_8);
    data(name, equals > 0 ? value.substring(0, equals + 1) + content : content, file);
  }

  /// As cURL does, a host without a scheme is asked by http.
  private void url(String word) {
    if (word.contains("://")) {
      urls.add(word);
    } else if (HostName.leads(word)) {
      urls.add("http://" + word);
    }
  }

  private void say(OptionKey key, String name, String value) {
    Cut nowhere = new Cut(0, 0);
    Reason reason =
        OptionMeaning.apply(new Option(key, nowhere, nowhere, value, true), name, draft);
    if (reason != null) {
      reasons.add(reason);
    }
  }

  private void refuse(Kind kind, String name) {
    reasons.add(new Reason(kind, name));
  }

  private Asked asked() {
    if (hasData && inUrl) {
      urls.replaceAll(url -> url + (url.indexOf('?') < 0 ? '?' : '&') + data);
    } else if (hasData) {
      draft.body(data.toString());
      draft.typeUnlessSaid(FORM);
    }
    if (!hasMethod && (head || inUrl || hasData)) {
      draft.method(head ? "HEAD" : inUrl ? "GET" : "POST");
    }
    return new Asked(urls, draft, reasons);
  }
}
