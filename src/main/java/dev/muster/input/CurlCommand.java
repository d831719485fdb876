package dev.muster.input;

import dev.muster.engine.Proxy;
import dev.muster.engine.Terms;
import dev.muster.input.Reason.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the words of one cURL command into a draft and its URLs.
final class CurlCommand {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Draft draft;
  private final List<String> urls = new ArrayList<>(1);
  private final List<Reason> reasons = new ArrayList<>(0);
  private Payload data = Payload.EMPTY;
  private final MultipartForm form = new MultipartForm();
  private @Nullable Piece upload;
  private String proxyUser = "";
  private boolean globs = true;
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
      if (from == 0 && words.stream().anyMatch(word -> word.contains("://"))) {
        Reason other = new Reason(Kind.OTHER_COMMAND, Skipped.excerpt(words.getFirst()));
        asked.add(new Asked(List.of(), start, List.of(other)));
      }
      while (from > 0 && from < words.size()) {
        CurlCommand command = new CurlCommand(start.next());
        from = command.take(words, from);
        asked.add(command.asked());
      }
    }
    return asked;
  }

  /// Reads the words of one request, without the command's name.
  static Asked words(List<String> words) {
    CurlCommand command = new CurlCommand(new Draft());
    command.take(words, 0);
    return command.asked();
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
      case REQUEST, MAX_TIME, CONNECT_TIMEOUT, USER_AGENT, REFERER, RETRY -> {
        hasMethod |= option == CurlOption.REQUEST;
        say(Objects.requireNonNull(option.same), name, value);
      }
      case HEADER -> header(name, value);
      case DATA -> data(name, value, Piece.Handling.WITHOUT_BREAKS);
      case DATA_BINARY -> data(name, value, Piece.Handling.AS_IS);
      case DATA_RAW -> data(new Piece.Text(value));
      case DATA_URLENCODE -> encoded(name, value);
      case JSON -> {
        data(name, value, Piece.Handling.AS_IS);
        draft.type("application/json");
        say(OptionKey.HEADER, name, "Accept: application/json");
      }
      case USER -> say(OptionKey.AUTH, name, value.indexOf(':') < 0 ? value + ":" : value);
      case BEARER -> say(OptionKey.AUTH, name, "Bearer " + value);
      case COOKIE -> cookie(name, value);
      case RANGE -> say(OptionKey.HEADER, name, "Range: bytes=" + value);
      case URL -> url(value);
      case FAIL -> say(OptionKey.EXPECT, name, "100-399");
      case GLOB_OFF -> globs = false;
      case HEAD -> head = true;
      case GET -> inUrl = true;
      case FILE -> refuse(Kind.READS_A_FILE, name);
      case UPLOAD -> upload(name, value);
      case FORM -> form(name, value);
      case FORM_STRING -> form.text(value);
      case INSECURE -> say(OptionKey.INSECURE, name, "yes");
      case PROXY -> say(OptionKey.PROXY, name, value.isEmpty() ? "none" : value);
      case SOCKS -> say(OptionKey.PROXY, name, "socks5://" + value);
      case PROXY_USER -> proxyUser = value;
      case NO_PROXY -> noProxy(name, value);
      case REDIRECTS -> redirects(name, value);
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

  /// `@path` sends a file; `@-` would send what is typed.
  private void data(String name, String value, Piece.Handling handling) {
    if (!value.startsWith("@")) {
      data(new Piece.Text(value));
    } else if (isPath(value.substring(1))) {
      data(new Piece.File(value.substring(1), handling));
    } else {
      refuse(Kind.READS_A_FILE, name);
    }
  }

  private static boolean isPath(String path) {
    return !path.isEmpty() && !path.equals("-") && !path.equals(".");
  }

  private void data(Piece piece) {
    data = (data.pieces().isEmpty() ? data : data.and(new Piece.Text("&"))).and(piece);
  }

  /// `name=content` and `=content`: only the content is encoded; `name@path` sends a file.
  private void encoded(String name, String value) {
    int equals = value.indexOf('=');
    int at = equals < 0 ? value.indexOf('@') : -1;
    if (at >= 0 && !isPath(value.substring(at + 1))) {
      refuse(Kind.READS_A_FILE, name);
    } else if (at >= 0) {
      data(new Piece.Text(at > 0 ? value.substring(0, at) + "=" : ""));
      data = data.and(new Piece.File(value.substring(at + 1), Piece.Handling.ENCODED));
    } else {
      String content = URLEncoder.encode(value.substring(equals + 1), StandardCharsets.UTF_8);
      data(new Piece.Text(equals > 0 ? value.substring(0, equals + 1) + content : content));
    }
  }

  private void form(String name, String value) {
    if (!form.take(value)) {
      refuse(Kind.READS_A_FILE, name);
    }
  }

  private void upload(String name, String value) {
    if (isPath(value)) {
      upload = new Piece.File(value, Piece.Handling.AS_IS);
    } else {
      refuse(Kind.READS_A_FILE, name);
    }
  }

  /// Only for all hosts can it be taken over: a request knows no others.
  private void noProxy(String name, String hosts) {
    if (hosts.equals("*")) {
      say(OptionKey.PROXY, name, "none");
    } else {
      refuse(Kind.NOT_PER_REQUEST, name);
    }
  }

  /// `-U user:password` introduces the user to the proxy of `-x`, wherever that stands.
  private void introduce() {
    Proxy proxy = draft.way().proxy();
    if (proxy != null && proxy.kind().named() && !proxyUser.isEmpty()) {
      String[] user = proxyUser.split(":", 2);
      draft.way(draft.way().withProxy(proxy.withUser(user[0], user.length < 2 ? "" : user[1])));
    }
  }

  /// For cURL, -1 is no limit.
  private void redirects(String name, String value) {
    say(OptionKey.REDIRECTS, name, value.equals("-1") ? "" + Terms.MOST_REDIRECTS : value);
  }

  /// As cURL does, a host without a scheme is asked by http. Of what is no URL, those in it count.
  private void url(String word) {
    String url = WrittenUrl.isUrl(word) ? WrittenUrl.of(word) : null;
    if (url != null) {
      urls.add(url);
      return;
    }
    String line = Clean.line(word);
    int before = urls.size();
    if (HostName.leads(line)) {
      urls.add(WrittenUrl.encoded("http://" + line));
    } else {
      UrlFinder finder = new UrlFinder(line);
      for (Cut cut = finder.next(0, line.length());
          cut != null;
          cut = finder.next(cut.to(), line.length())) {
        urls.add(cut.in(line));
      }
    }
    if (urls.size() == before && word.indexOf('/') >= 0) {
      refuse(Kind.NOT_A_URL, Skipped.excerpt(word));
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

  private void expand() {
    for (ListIterator<String> each = urls.listIterator(); globs && each.hasNext(); ) {
      String url = each.next();
      UrlGlob.Urls meant = UrlGlob.of(url);
      each.remove();
      meant.all().forEach(each::add);
      if (meant.more()) {
        refuse(Kind.GLOB_TOO_LONG, Skipped.excerpt(url));
      }
    }
  }

  private Asked asked() {
    expand();
    boolean hasData = !data.pieces().isEmpty();
    if (hasData && inUrl && data.hasFiles()) {
      refuse(Kind.READS_A_FILE, "-G");
    } else if (hasData && inUrl) {
      String query = new String(data.bytes(), StandardCharsets.UTF_8);
      urls.replaceAll(url -> WrittenUrl.encoded(url + (url.indexOf('?') < 0 ? '?' : '&') + query));
    } else if (hasData) {
      data.pieces().forEach(draft::body);
      draft.typeUnlessSaid(FORM);
    } else if (!form.isEmpty()) {
      form.payload().pieces().forEach(draft::body);
      draft.type(form.type());
    } else if (upload != null) {
      draft.body(upload);
    }
    introduce();
    if (!hasMethod) {
      impliedMethod(hasData || !form.isEmpty());
    }
    return new Asked(urls, draft, reasons);
  }

  private void impliedMethod(boolean hasBody) {
    if (head) {
      draft.method("HEAD");
    } else if (inUrl) {
      draft.method("GET");
    } else if (hasBody || upload != null) {
      draft.method(hasBody ? "POST" : "PUT");
    }
  }
}
