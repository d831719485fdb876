package dev.muster.settings;

import dev.muster.engine.Header;
import dev.muster.engine.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the user prefers. A setting is a component here; {@link SettingsFile} stores it without
/// being told more. A component whose value its record refuses falls back to the default alone.
///
/// @param schema grows when the file's shape changes so that an older Muster would misread it
/// @param language in which Muster speaks
/// @param appearance how large and how lively everything is
/// @param session what holds for every request of a run
/// @param await how the last run was awaited
/// @param window where the window stood
/// @param dividers where each divider stood, by its name, from 0 to 1
/// @param columns the table's columns in their order; empty for the table's own choice
public record Settings(
    int schema,
    Theme theme,
    Language language,
    Appearance appearance,
    Session session,
    AwaitChoice await,
    WindowPlace window,
    Map<String, Double> dividers,
    List<ColumnLayout> columns) {
  static final int SCHEMA = 1;

  public static final Settings DEFAULT =
      new Settings(
          SCHEMA,
          Theme.SYSTEM,
          Language.SYSTEM,
          Appearance.DEFAULT,
          Session.DEFAULT,
          AwaitChoice.DEFAULT,
          WindowPlace.DEFAULT,
          Map.of(),
          List.of());

  private static final int MOST_REDIRECTS = 1_000;

  /// Which of the two looks.
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /// One column of the table.
  ///
  /// @param key the column's name in code
  /// @param width in pixels
  public record ColumnLayout(String key, double width, boolean visible) {
    public ColumnLayout {
      must(!key.isBlank(), "a column needs a key");
      must(width >= 0 && width <= 10_000, "a column's width");
    }
  }

  public Settings {
    Objects.requireNonNull(theme);
    Objects.requireNonNull(language);
    Objects.requireNonNull(appearance);
    session = session.withTrust(session.trust().withInsecure(false)); // for one run, never for good
    must(session.headers().stream().allMatch(Settings::whole), "a header");
    must(session.bounds().maxRedirects() <= MOST_REDIRECTS, "redirects");
    must(dividers.values().stream().allMatch(d -> d >= 0 && d <= 1), "a divider's place");
    dividers = Map.copyOf(dividers);
    columns = List.copyOf(columns);
  }

  /// What is read from a file may lack what the type says is there.
  private static boolean whole(Header header) {
    return Objects.nonNull(header.name()) && Objects.nonNull(header.value());
  }

  static void must(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("out of range: " + what);
    }
  }

  public Settings withTheme(Theme changed) {
    return new Settings(
        schema, changed, language, appearance, session, await, window, dividers, columns);
  }

  public Settings withLanguage(Language changed) {
    return new Settings(
        schema, theme, changed, appearance, session, await, window, dividers, columns);
  }

  public Settings withAppearance(Appearance changed) {
    return new Settings(
        schema, theme, language, changed, session, await, window, dividers, columns);
  }

  public Settings withSession(Session changed) {
    return new Settings(
        schema, theme, language, appearance, changed, await, window, dividers, columns);
  }

  public Settings withAwait(AwaitChoice changed) {
    return new Settings(
        schema, theme, language, appearance, session, changed, window, dividers, columns);
  }

  public Settings withWindow(WindowPlace changed) {
    return new Settings(
        schema, theme, language, appearance, session, await, changed, dividers, columns);
  }

  public Settings withDividers(Map<String, Double> changed) {
    return new Settings(
        schema, theme, language, appearance, session, await, window, changed, columns);
  }

  public Settings withColumns(List<ColumnLayout> changed) {
    return new Settings(
        schema, theme, language, appearance, session, await, window, dividers, changed);
  }
}
