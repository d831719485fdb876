package dev.muster.ui.compose;

import dev.muster.engine.Request;
import dev.muster.input.RequestList;
import dev.muster.input.Skipped;
import dev.muster.ui.Texts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;

/// What a list was read to be, at a glance: hosts, methods, what was skipped and why.
final class ListPreview extends VBox {
  private static final int MOST_HOSTS = 8;

  /// @param goTo shows a line
  ListPreview(RequestList read, IntConsumer goTo) {
    getStyleClass().add("list-preview");
    Map<String, Long> hosts = counted(read.requests().stream(), Request::authority);
    title(Texts.get("compose.preview.requests", read.requests().size(), hosts.size()));
    caption(Texts.get("compose.list.format", Texts.get("compose.list.format." + read.format())));
    if (read.duplicates() > 0) {
      caption(Texts.get("compose.list.duplicates", read.duplicates()));
    }
    if (!read.files().isEmpty()) {
      caption(Texts.get("compose.preview.files", read.files().size()));
    }
    ways(read.requests());
    counts(counted(read.requests().stream(), Request::method), Integer.MAX_VALUE);
    counts(hosts, MOST_HOSTS);
    reasons(Texts.get("compose.list.skipped", read.skipped().size()), read.skipped(), goTo);
    reasons(Texts.get("compose.list.warnings", read.warnings().size()), read.warnings(), goTo);
  }

  /// What makes a list dangerous is said in red.
  private void ways(List<Request> requests) {
    long insecure = requests.stream().filter(one -> one.terms().way().insecure()).count();
    if (insecure > 0) {
      caption(Texts.get("compose.preview.insecure", insecure)).getStyleClass().add("danger");
    }
    long proxies = requests.stream().filter(one -> one.terms().way().proxy() != null).count();
    if (proxies > 0) {
      caption(Texts.get("compose.preview.proxies", proxies));
    }
  }

  private void title(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("title");
    getChildren().add(label);
  }

  private Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("caption");
    whole(label);
    return label;
  }

  /// In as many lines as it takes.
  private void whole(Labeled line) {
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    getChildren().add(line);
  }

  /// The most frequent first.
  private static <T> Map<String, Long> counted(Stream<T> all, Function<T, String> by) {
    Map<String, Long> counts = all.collect(Collectors.groupingBy(by, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
  }

  private void counts(Map<String, Long> counts, int most) {
    String some =
        counts.entrySet().stream()
            .limit(most)
            .map(one -> Texts.get("compose.preview.count", one.getValue(), one.getKey()))
            .collect(Collectors.joining("\n"));
    int rest = counts.size() - most;
    if (!some.isEmpty()) {
      caption(rest > 0 ? some + "\n" + Texts.get("compose.list.more", rest) : some);
    }
  }

  /// Each reason leads to its first line.
  private void reasons(String heading, List<Skipped> all, IntConsumer goTo) {
    if (all.isEmpty()) {
      return;
    }
    title(heading);
    Map<String, Integer> firsts = new LinkedHashMap<>();
    all.forEach(one -> firsts.putIfAbsent(Reasons.sentence(one.reason()), one.line()));
    Map<String, Long> counts = counted(all.stream(), one -> Reasons.sentence(one.reason()));
    counts.entrySet().stream()
        .limit(MOST_HOSTS)
        .forEach(one -> {
          String text = Texts.get("compose.preview.count", one.getValue(), one.getKey());
          Hyperlink link = new Hyperlink(text);
          int line = firsts.getOrDefault(one.getKey(), 1);
          link.addEventHandler(ActionEvent.ACTION, _ -> goTo.accept(line));
          whole(link);
        });
  }
}
