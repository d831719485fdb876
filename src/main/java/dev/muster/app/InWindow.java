package dev.muster.app;

import dev.muster.engine.Plan;
import dev.muster.engine.Run;
import dev.muster.engine.Urls;
import dev.muster.handover.Brought;
import dev.muster.history.History;
import dev.muster.history.SqliteHistory;
import dev.muster.http.OkHttpFetcher;
import dev.muster.log.LogFolder;
import dev.muster.pace.TokenPace;
import dev.muster.practice.PracticeServer;
import dev.muster.settings.LastList;
import dev.muster.settings.SettingsFile;
import dev.muster.settings.SettingsKeeper;
import dev.muster.settings.Trouble;
import dev.muster.taskbar.TaskBar;
import dev.muster.ui.FxBridge;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import dev.muster.ui.Theme;
import dev.muster.ui.compose.ComposeModel;
import dev.muster.ui.compose.FilePicker;
import dev.muster.ui.window.About;
import dev.muster.ui.window.Desktop;
import dev.muster.ui.window.Window;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/// The object graph of the window, wired by hand. What was opened first is closed last. FX thread.
final class InWindow implements AutoCloseable {
  /// As the packages install it.
  private static final String DESKTOP_FILE = "dev.muster.Muster.desktop";

  private final Deque<Runnable> closers = new ArrayDeque<>();
  private final FxBridge<Brought> visits = new FxBridge<>(this::visit);
  private final ComposeModel compose;
  private final Window window;
  private String practiceUrl = "";

  /// @param asked the lists named on the command line; the sample when there is none
  /// @param documents shows what a URL names, in the system's own way
  /// @param prelude what has been begun for this window
  InWindow(Stage stage, Opening asked, Consumer<String> documents, Prelude prelude) {
    Path folder = prelude.folder();
    SettingsFile file = prelude.stored().file();
    SettingsFile.Loaded loaded = prelude.stored().loaded();
    compose = prelude.compose();
    Texts.speak(loaded.settings().language().locale());
    FxBridge<Trouble> remarks = new FxBridge<>(this::say);
    loaded.remark().ifPresent(remarks);
    SettingsKeeper settings = new SettingsKeeper(file, loaded.settings(), remarks);
    closers.push(settings::close);

    prelude.awaitTheme();
    Theme theme = new Theme(prelude.stored().theme());
    Run.Ports ports = new Run.Ports(OkHttpFetcher::open, TokenPace::of);
    History history = new SqliteHistory(folder);
    closers.push(history::close);
    compose.list().fetchBy(new FetchedLists(ports, InWords::why));
    window =
        new Window(
            stage,
            compose,
            ports,
            desktop(documents),
            settings,
            history,
            this::memorable,
            new About(
                Version.or(Texts.get("window.about.unpackaged")),
                folder,
                Optional.of(LogFolder.find())));
    window.preferences().themeProperty().subscribe(theme::choose);
    Logs.tell(window::tellBug);
    closers.push(() -> window.close().join());
    practise(prelude);
    if (!asked.lists().isEmpty()) {
      compose.list().open(asked.lists(), asked.input()::open);
    }
    window.show();
    Rehearsal.playIfAsked(stage, compose);
    FirstPicture.then(stage.getScene(), afterwards(ports));
  }

  private List<Runnable> afterwards(Run.Ports ports) {
    List<Runnable> orders = new ArrayList<>(window.later());
    orders.addFirst(() -> warmUp(ports));
    return orders;
  }

  private Desktop desktop(Consumer<String> documents) {
    SystemNotices notices = SystemNotices.here();
    closers.push(notices::close);
    TaskBar taskBar = TaskBar.here(DESKTOP_FILE);
    closers.push(taskBar::close);
    return new Desktop(
        Descriptors::free,
        FilePicker.system(),
        documents,
        notices::tell,
        standing -> taskBar.show(standing.done(), standing.urgent()));
  }

  /// The practice server has another port at the next start.
  private boolean memorable(Plan plan) {
    return plan.requests().stream()
        .noneMatch(request -> request.authority().equals(Urls.authority(practiceUrl)));
  }

  private void say(Trouble trouble) {
    compose
        .list()
        .say(Texts.get("settings.trouble." + trouble.kind(), trouble.file(), trouble.why()));
  }

  /// Takes what a later start brings: its lists replace the list, and the window comes to the
  /// front. Any thread.
  void receive(Brought brought) {
    visits.accept(brought);
  }

  private void visit(Brought brought) {
    if (!brought.lists().isEmpty()) {
      compose.list().open(brought.lists(), () -> new ByteArrayInputStream(brought.piped()));
    }
    window.comeForward();
  }

  /// Opens the practice server, and fills the list with the last one, or with the sample that runs
  /// against that server.
  private void practise(Prelude prelude) {
    try {
      PracticeServer practice = prelude.practice();
      closers.addLast(practice::close);
      practiceUrl = practice.url("/bytes/1000");
      KeptList kept = new KeptList(new LastList(prelude.folder()), practice);
      compose.list().sampleIs(kept.sample());
      compose.list().fill(kept.first());
      compose.list().staleProperty().subscribe(_ -> kept.keepSoon(compose.list().snapshot()));
      closers.push(kept::close);
    } catch (IOException e) {
      compose.list().say(Texts.get("window.sample.none", String.valueOf(e.getMessage())));
    }
  }

  private void warmUp(Run.Ports ports) {
    if (!practiceUrl.isEmpty()) {
      closers.push(Warmup.at(practiceUrl, ports)::close);
    }
  }

  /// Closes all, once; returns when every thread and connection is gone.
  @Override
  public void close() {
    while (!closers.isEmpty()) {
      closers.pop().run();
    }
  }
}
