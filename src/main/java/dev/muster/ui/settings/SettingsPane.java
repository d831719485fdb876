package dev.muster.ui.settings;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/// All settings, a page for each kind.
public final class SettingsPane extends TabPane {
  private static final double HEIGHT = 560;

  /// @param title what the page is about
  public record Page(String title, Region content) {}

  public SettingsPane(List<Page> pages) {
    getStyleClass().add("settings-pane");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setPrefHeight(HEIGHT);
    pages.forEach(page -> getTabs().add(new Tab(page.title(), scrolled(page.content()))));
  }

  /// Whatever room there is, all of a page can be reached.
  private static ScrollPane scrolled(Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().add("session-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
