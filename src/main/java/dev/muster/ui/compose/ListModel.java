package dev.muster.ui.compose;

import dev.muster.engine.Request;
import dev.muster.input.Distinct;
import dev.muster.input.Elsewhere;
import dev.muster.input.Format;
import dev.muster.input.LineMark;
import dev.muster.input.ListFile;
import dev.muster.input.LocalFiles;
import dev.muster.input.Reason;
import dev.muster.input.RequestList;
import dev.muster.input.Sitemaps;
import dev.muster.input.Skipped;
import dev.muster.ui.FxBridge;
import dev.muster.ui.Texts;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The list as text, and what it was read to be a moment after the last change. Reading never runs
/// on the FX thread; everything else does.
public final class ListModel implements AutoCloseable {
  /// How long typing must rest before the list is read.
  private static final long REST_MILLIS = 150;

  private static final Elsewhere.Fetched UNREACHABLE = new Elsewhere.Fetched.Failed("");

  /// A text from here on takes a while to read, and may be one that is better not edited.
  private static final int LONG = 200_000;

  private static final RequestList NOTHING =
      new RequestList(List.of(), List.of(), List.of(), 0, List.of());

  private final ListWorker worker;
  private final Errand errand;
  private final Function<String, RequestList> reader;
  private final ObjectProperty<Supplier<String>> source = new SimpleObjectProperty<>(() -> "");
  private final ReadOnlyObjectWrapper<RequestList> listing = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper trouble = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper readingLong = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final Set<Path> allowed = new HashSet<>();
  private Predicate<List<Path>> mayRead = _ -> false;
  private Elsewhere elsewhere = urls -> urls.stream().map(_ -> UNREACHABLE).toList();

  private String sample = "";

  /// Where the files are looked for that the list names.
  private Path folder = OpenedList.HERE;

  /// What stands for requests that no editor could hold, and those; `null` for none.
  private OpenedList.@Nullable Held held;

  private final List<Consumer<RequestList>> waiting = new ArrayList<>();
  private long edition;
  private Future<?> preparing = CompletableFuture.completedFuture(null);
  private Future<?> seeking = CompletableFuture.completedFuture(null);
  private Future<?> filling = CompletableFuture.completedFuture(null);
  private Future<?> merging = CompletableFuture.completedFuture(null);
  private Future<?> reading = CompletableFuture.completedFuture(null);

  ListModel(Function<String, RequestList> reader) {
    this(reader, new FxBridge<>(Runnable::run));
  }

  ListModel(Function<String, RequestList> reader, Consumer<Runnable> screen) {
    this.reader = reader;
    this.worker = new ListWorker(screen);
    this.errand = new Errand(worker);
    busy.bind(errand.runningProperty().or(readingLong));
    source.addListener(_ -> changed());
  }

  /// The text, made only when somebody asks: an editor's snapshot is cheap, its string is not.
  ObjectProperty<Supplier<String>> sourceProperty() {
    return source;
  }

  public String text() {
    return source.get().get();
  }

  /// The text as it is now, made when it is asked for; any thread may.
  public Supplier<String> snapshot() {
    return source.get();
  }

  /// Who is asked before a file is read and sent, and who fetches sitemaps: set once each.
  void askBeforeSending(Predicate<List<Path>> mayRead) {
    this.mayRead = mayRead;
  }

  public void fetchBy(Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
  }

  /// Replaces the whole list, also one that is being opened. A long text that nobody could edit
  /// becomes a plain list first.
  public void fill(String text) {
    if (text.length() >= LONG && !ListFile.isEditable(text)) {
      openBehind(reads(Texts.get("compose.list.pasted")), _ -> OpenedList.of(text));
    } else {
      errand.drop();
      show(new OpenedList.Text(text, OpenedList.HERE));
    }
  }

  /// Replaces the text by one that somebody has written on with: the files it names are looked for
  /// where they were.
  ///
  /// @param length of the text, in characters
  void replace(Supplier<String> text, int length) {
    errand.drop();
    put(text, length, folder, null);
  }

  /// From now on this text is one that nobody will miss.
  public void sampleIs(String text) {
    sample = text;
  }

  boolean isSample(int length, Supplier<String> text) {
    return length == sample.length() && text.get().equals(sample);
  }

  private void show(OpenedList opened) {
    switch (opened) {
      case OpenedList.Text(String text, Path from) -> put(text, from, null);
      case OpenedList.Held now -> put(now.text(), now.folder(), now);
      case OpenedList.Refused(String sentence) -> {
        waiting.clear();
        say(sentence);
      }
    }
  }

  private void put(String text, Path from, OpenedList.@Nullable Held now) {
    put(() -> text, text.length(), from, now);
  }

  private void put(Supplier<String> text, int length, Path from, OpenedList.@Nullable Held now) {
    held = now;
    folder = from;
    readingLong.set(length >= LONG);
    source.set(text);
  }

  /// What the list was last read to be.
  public ReadOnlyObjectProperty<RequestList> listingProperty() {
    return listing.getReadOnlyProperty();
  }

  /// Whether the text has changed since.
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /// Tells what the text as it now stands is read to be: at once, or as soon as it is read.
  public void whenRead(Consumer<RequestList> then) {
    if (openingProperty().get()) {
      waiting.add(then);
    } else if (stale.get()) {
      waiting.add(then);
      read(0);
    } else {
      then.accept(listing.get());
    }
  }

  /// Whether another list is being opened, which will take this one's place.
  ReadOnlyBooleanProperty openingProperty() {
    return errand.runningProperty();
  }

  /// Whether something long is being opened or read.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Tells the requests that the text as it now stands asks for, with the files that they send: as
  /// soon as it is read, and only after a yes to each file's name.
  void whenReady(Consumer<List<Request>> then) {
    whenRead(read -> {
      if (read.fileBodies().isEmpty()) {
        then.accept(read.requests());
      } else {
        fillFiles(read, then);
      }
    });
  }

  private void fillFiles(RequestList read, Consumer<List<Request>> then) {
    Path from = folder;
    List<Path> fresh =
        LocalFiles.named(read, from).stream().filter(file -> !allowed.contains(file)).toList();
    if (!fresh.isEmpty() && !mayRead.test(fresh)) {
      return;
    }
    allowed.addAll(fresh);
    filling.cancel(true);
    filling =
        worker.after(
            0,
            () -> LocalFiles.fill(read, from),
            filled -> {
              switch (filled) {
                case LocalFiles.Filled.Done(List<Request> requests) -> then.accept(requests);
                case LocalFiles.Filled.Trouble(Path file, LocalFiles.Why why) ->
                    say(Texts.get("compose.files.why." + why, file));
              }
            });
  }

  /// Fetches the sitemaps that the list names; what they hold becomes the list.
  void followSitemaps() {
    whenRead(read ->
        openBehind(
            Texts.get("compose.errand.sitemaps"),
            told ->
                OpenedList.of(
                    Sitemaps.followed(
                        read,
                        elsewhere,
                        (done, all) ->
                            told.accept(Texts.get("compose.errand.sitemaps.of", done, all))),
                    Texts.get("compose.sitemaps.from", read.sitemaps().size()),
                    OpenedList.HERE)));
  }

  /// Writes what was read in another format as a plain list.
  void rewrite() {
    Path from = folder;
    whenRead(read ->
        openBehind(Texts.get("compose.errand.write"), _ -> OpenedList.of(read, name(read), from)));
  }

  private static String name(RequestList read) {
    return Texts.get("compose.list.format." + read.format());
  }

  /// Replaces the list with a file's, read behind the screen; trouble is told in the notice.
  public void open(Path file) {
    openBehind(reads(String.valueOf(file.getFileName())), told -> OpenedList.open(file, told));
  }

  /// The same with several lists, one behind the other: the names of files, or URLs.
  public void open(List<String> names) {
    open(names, InputStream::nullInputStream);
  }

  /// The same where a name may also be `-`, for what is piped in.
  public void open(List<String> names, ListFile.Source piped) {
    String what =
        names.size() == 1
            ? reads(OpenedList.shortName(names.getFirst()))
            : Texts.get("compose.errand.read.all", names.size());
    openBehind(what, told -> OpenedList.open(names, piped, told));
  }

  private static String reads(String name) {
    return Texts.get("compose.errand.read", name);
  }

  private void openBehind(String what, Function<Consumer<String>, OpenedList> fetch) {
    errand.start(what, fetch, this::show);
  }

  /// What is being opened and how far that is; empty when nothing is.
  ReadOnlyStringProperty headwayProperty() {
    return errand.headwayProperty();
  }

  /// Leaves the list as it is, and who waited for another one unanswered.
  ///
  /// @return whether another one was being opened
  public boolean cancelOpening() {
    if (!openingProperty().get()) {
      return false;
    }
    errand.drop();
    waiting.clear();
    trouble.set(false);
    notice.set(Texts.get("compose.errand.cancelled"));
    return true;
  }

  /// Keeps only the first of the requests that say the same.
  void mergeDuplicates() {
    whenRead(this::mergeDuplicates);
  }

  private void mergeDuplicates(RequestList read) {
    Path from = folder;
    if (read.format() != Format.LIST || read.marks().isEmpty()) {
      openBehind(
          Texts.get("compose.errand.write"),
          _ -> OpenedList.of(Distinct.of(read), name(read), from));
      return;
    }
    Supplier<String> text = source.get();
    long merged = edition;
    merging.cancel(true);
    merging =
        worker.after(
            0,
            () -> Duplicates.merged(text.get(), read),
            left -> {
              if (merged == edition && !stale.get()) {
                put(left, from, null);
              }
            });
  }

  /// Shows a sentence where the list's own trouble stands, until the next one.
  public void say(String sentence) {
    trouble.set(true);
    notice.set(sentence);
  }

  /// Does what the editor needs for a long text behind the screen; a later errand drops it.
  <T> void prepare(Supplier<T> work, Consumer<T> then) {
    preparing.cancel(true);
    preparing = worker.after(0, work, then);
  }

  /// Looks for something in a long text behind the screen; a later search drops it.
  <T> void seek(Supplier<T> search, Consumer<T> then) {
    seeking.cancel(true);
    seeking = worker.after(0, search, then);
  }

  /// What there is to say about the last file or line; empty when nothing.
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Whether that is anything but what the user asked for.
  ReadOnlyBooleanProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// The next skipped line behind `line`, and after the last one the first; its reason becomes the
  /// notice.
  OptionalInt nextSkipped(int line) {
    return next(listing.get().skipped(), line);
  }

  /// The next line that was not taken whole.
  OptionalInt nextWarning(int line) {
    return next(listing.get().warnings(), line);
  }

  private OptionalInt next(List<Skipped> all, int line) {
    if (all.isEmpty()) {
      return OptionalInt.empty();
    }
    Skipped next = all.stream().filter(one -> one.line() > line).findFirst().orElse(all.getFirst());
    say(Texts.get("compose.list.reason", next.line(), Reasons.sentence(next.reason())));
    return OptionalInt.of(next.line());
  }

  /// Why a line, from 1, is skipped; empty when it isn't.
  Optional<String> skipped(int line) {
    List<LineMark> marks = listing.get().marks();
    return line <= marks.size() && marks.get(line - 1) instanceof LineMark.Refused(Reason reason)
        ? Optional.of(Reasons.sentence(reason))
        : Optional.empty();
  }

  /// What was left out of a line that was taken; empty when nothing.
  Optional<String> warning(int line) {
    List<Skipped> all = listing.get().warnings();
    int from = 0;
    int to = all.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (all.get(middle).line() < line) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < all.size() && all.get(from).line() == line
        ? Optional.of(Reasons.sentence(all.get(from).reason()))
        : Optional.empty();
  }

  private void changed() {
    edition++;
    notice.set("");
    stale.set(true);
    OpenedList.Held now = held;
    held = null;
    if (now != null) {
      reading.cancel(true);
      show(edition, now.list());
    } else {
      read(waiting.isEmpty() ? REST_MILLIS : 0);
    }
  }

  private void read(long millis) {
    reading.cancel(true);
    Supplier<String> text = source.get();
    long read = edition;
    reading = worker.after(millis, () -> reader.apply(text.get()), now -> show(read, now));
  }

  private void show(long read, RequestList now) {
    if (read < edition || !stale.get()) {
      return;
    }
    stale.set(false);
    readingLong.set(false);
    listing.set(now);
    List<Consumer<RequestList>> told = List.copyOf(waiting);
    waiting.clear();
    told.forEach(one -> one.accept(now));
  }

  @Override
  public void close() {
    worker.close();
  }
}
