package dev.muster.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Bounds;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Proxy;
import dev.muster.engine.Rates;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Trust;
import dev.muster.engine.Wait;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import dev.muster.settings.Settings.ColumnLayout;
import dev.muster.settings.Settings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;
  private Path path = Path.of("");
  private SettingsFile file = new SettingsFile(path);

  @BeforeEach
  void open() {
    path = folder.resolve("settings.json");
    file = new SettingsFile(folder);
  }

  private static Settings unusual() {
    Session session =
        Session.DEFAULT
            .withLimits(new Limits(7, 2))
            .withTimeouts(new Timeouts(null, Duration.ofMillis(1_500), Duration.ofSeconds(9)))
            .withRates(new Rates(40, 4))
            .withRetries(new Retries(3, Duration.ofMinutes(2), Duration.ofMinutes(5), true))
            .withProxy(new Proxy(Proxy.Kind.SOCKS, "p.example", 1080, "me", "pw"))
            .withTrust(new Trust("/etc/ours.pem", false))
            .withBounds(new Bounds(5, 100_000, 1_000_000, 2_000, 3_000_000))
            .withTotalFromCreation(true)
            .withFailOnStatus(true)
            .withHeaders(List.of(new Header("Accept", "text/plain")));
    return Settings.DEFAULT
        .withTheme(Theme.DARK)
        .withLanguage(Language.CHINESE)
        .withAppearance(new Appearance(150, Appearance.Motion.REDUCED))
        .withSession(session)
        .withAwait(
            AwaitChoice.DEFAULT.with(
                new Wait(ReturnWhen.FIRST_EXCEPTION, Duration.ofSeconds(3), Then.REPEAT)))
        .withWindow(new WindowPlace(-1200.0, 40.0, 1000, 700, true))
        .withDividers(Map.of("editor", 0.25, "detail", 0.7))
        .withColumns(
            List.of(new ColumnLayout("url", 420, true), new ColumnLayout("size", 80, false)));
  }

  private Settings stored(String json) throws IOException {
    Files.writeString(path, json);
    SettingsFile.Loaded loaded = file.load();
    assertThat(loaded.remark()).isEmpty();
    return loaded.settings();
  }

  @Test
  void theFirstStartHasTheDefaultsAndNoRemark() {
    SettingsFile.Loaded loaded = file.load();
    assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
    assertThat(loaded.remark()).isEmpty();
    assertThat(path).doesNotExist();
  }

  @Test
  void everySettingComesBack() {
    assertThat(file.save(unusual())).isEmpty();
    assertThat(new SettingsFile(folder).load().settings()).isEqualTo(unusual());
  }

  @Test
  void valuesThatHoldOnlyTogetherAreReadTogether() throws IOException {
    Settings read =
        stored(
            """
            {"theme":"PINK",
             "session":{"proxy":{"kind":"HTTP","host":"p.example","port":3128},
                        "retries":{"first":"PT2M","longest":"PT5M"}}}
            """);
    assertThat(read.theme()).isEqualTo(Theme.SYSTEM);
    assertThat(read.session().proxy())
        .isEqualTo(new Proxy(Proxy.Kind.HTTP, "p.example", 3128, "", ""));
    assertThat(read.session().retries().longest()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aProxyWithoutAHostIsTheSystems() throws IOException {
    assertThat(stored("{\"session\":{\"proxy\":{\"kind\":\"HTTP\"}}}").session().proxy())
        .isEqualTo(Proxy.SYSTEM);
  }

  @Test
  void thatNoCertificateIsLookedAtIsNeitherSavedNorLoaded() throws IOException {
    Session blind = Session.DEFAULT.withTrust(new Trust("", true));
    assertThat(file.save(Settings.DEFAULT.withSession(blind).withTheme(Theme.DARK))).isEmpty();
    assertThat(Files.readString(path)).doesNotContain("\"insecure\" : true");
    assertThat(stored("{\"session\":{\"trust\":{\"insecure\":true}}}").session().trust())
        .isEqualTo(Trust.DEFAULT);
  }

  @Test
  void theFolderIsMadeWhenSomethingIsSaved() {
    Path deep = folder.resolve("a/b");
    assertThat(new SettingsFile(deep).save(unusual())).isEmpty();
    assertThat(deep.resolve("settings.json")).isRegularFile();
  }

  @Test
  void missingAndUnknownSettingsDoNoHarm() throws IOException {
    assertThat(stored("{\"theme\":\"LIGHT\",\"wings\":{\"two\":2}}"))
        .isEqualTo(Settings.DEFAULT.withTheme(Theme.LIGHT));
  }

  @Test
  void aValueOutOfRangeIsTheDefaultAndTheOthersHold() throws IOException {
    Settings read =
        stored(
            """
            {"theme":"PINK",
             "session":{"limits":{"inFlight":0,"perHost":3},"bounds":{"maxRedirects":-1},"failOnStatus":true},
             "window":{"width":3,"height":800},
             "dividers":{"editor":7},
             "columns":[{"key":"url","width":-5,"visible":true}]}
            """);
    Settings expected =
        Settings.DEFAULT
            .withSession(
                Session.DEFAULT
                    .withLimits(new Limits(Limits.DEFAULT.inFlight(), 3))
                    .withFailOnStatus(true))
            .withWindow(new WindowPlace(null, null, 1360, 800, false));
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void aValueOfTheWrongShapeIsTheDefault() throws IOException {
    Settings read =
        stored("{\"theme\":[1],\"session\":7,\"window\":null,\"await\":{\"kind\":\"WAIT\"}}");
    assertThat(read.withAwait(AwaitChoice.DEFAULT)).isEqualTo(Settings.DEFAULT);
    assertThat(read.await().kind()).isEqualTo(AwaitChoice.Kind.WAIT);
  }

  @Test
  void aNumberThatNoSettingCanHoldIsTheDefault() throws IOException {
    Settings read =
        stored(
            """
            {"session":{"limits":{"inFlight":99999999999,"perHost":3},"bounds":{"maxRedirects":1e99}},
             "window":{"width":99999999999999999999,"height":800}}
            """);
    assertThat(read.session().limits()).isEqualTo(new Limits(Limits.DEFAULT.inFlight(), 3));
    assertThat(read.session().bounds()).isEqualTo(Session.DEFAULT.bounds());
  }

  @Test
  void whatIsNullInTheFileIsTheDefault() throws IOException {
    Settings read =
        stored(
            """
            {"theme":null, "dividers":{"editor":null}, "columns":[null],
             "await":{"kind":null, "returnWhen":"", "then":null},
             "session":{"headers":[{"value":"a"}], "limits":null, "bounds":{"maxRedirects":null}}}
            """);
    assertThat(read).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void aDamagedFileIsSetAsideAndSaid() throws IOException {
    Files.writeString(path, "{\"theme\":");
    SettingsFile.Loaded loaded = file.load();
    assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
    assertThat(loaded.remark())
        .contains(new Trouble(Trouble.Kind.DAMAGED, folder.resolve("settings.json.broken-1"), ""));
    assertThat(folder.resolve("settings.json.broken-1")).hasContent("{\"theme\":");
    assertThat(path).doesNotExist();
  }

  @Test
  void aSecondDamagedFileDoesNotReplaceTheFirst() throws IOException {
    Files.writeString(path, "first");
    file.load();
    Files.writeString(path, "[2]");
    file.load();
    assertThat(folder.resolve("settings.json.broken-1")).hasContent("first");
    assertThat(folder.resolve("settings.json.broken-2")).hasContent("[2]");
  }

  @Test
  void aFileThatCantBeReadIsSaidAndLeftAlone() throws IOException {
    Files.createDirectory(path);
    SettingsFile.Loaded loaded = file.load();
    assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
    assertThat(loaded.remark().orElseThrow().kind()).isEqualTo(Trouble.Kind.UNREADABLE);
    assertThat(path).isDirectory();
  }

  @Test
  void savingWhereItCantSaysSo() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    SettingsFile inAFile = new SettingsFile(folder.resolve("file"));
    assertThat(inAFile.save(unusual()).orElseThrow().kind()).isEqualTo(Trouble.Kind.UNSAVED);
  }

  @Test
  void twoWindowsKeepEachOthersChanges() {
    file.save(Settings.DEFAULT);
    SettingsFile other = new SettingsFile(folder);
    Settings theirs = other.load().settings();
    Settings ours = file.load().settings();
    other.save(theirs.withTheme(Theme.DARK));
    file.save(ours.withDividers(Map.of("editor", 0.5)));
    assertThat(new SettingsFile(folder).load().settings())
        .isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK).withDividers(Map.of("editor", 0.5)));
  }

  @Test
  void settingsOfANewerMusterStayWhenThisOneSaves() throws IOException {
    Settings read = stored("{\"schema\":2,\"session\":{\"http3\":true},\"theme\":\"LIGHT\"}");
    file.save(read.withTheme(Theme.DARK));
    assertThat(Files.readString(path)).contains("\"http3\" : true", "\"schema\" : 2", "DARK");
  }

  @Test
  void nothingButTheEmptyLockIsLeftBesideTheFile() throws IOException {
    file.save(unusual());
    file.save(Settings.DEFAULT);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(path, folder.resolve("settings.lock"));
    }
    assertThat(folder.resolve("settings.lock")).isEmptyFile();
  }

  @Test
  void onlyItsOwnerCanReadTheFile() throws IOException {
    file.save(unusual());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void aLinkedFileStaysALink() throws IOException {
    Path real = Files.createDirectory(folder.resolve("dotfiles")).resolve("muster.json");
    Files.writeString(real, "{}");
    Files.createSymbolicLink(path, real);
    file.load();
    file.save(unusual());
    assertThat(path).isSymbolicLink();
    assertThat(Files.readString(real)).contains("DARK");
  }

  @Test
  void aPolicysOptionsAreKeptWhileAnotherIsChosen() {
    Wait wait = new Wait(ReturnWhen.FIRST_COMPLETED, Duration.ofSeconds(2), Then.CANCEL);
    AwaitChoice choice =
        AwaitChoice.DEFAULT.with(new Gather(true, null)).with(wait).with(new TaskGroup());
    assertThat(choice.policy()).isEqualTo(new TaskGroup());
    assertThat(choice.returnExceptions()).isTrue();
    assertThat(choice.with(wait).policy()).isEqualTo(wait);
    assertThat(choice.returnWhen()).isEqualTo(ReturnWhen.FIRST_COMPLETED);
    assertThat(choice.then()).isEqualTo(Then.CANCEL);
  }
}
