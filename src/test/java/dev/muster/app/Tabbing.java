package dev.muster.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Goes through a window by Tab, and looks whether each control shows that it has the keyboard.
final class Tabbing {
  /// What stands around a control may show it, too.
  private static final int RIM = 4;

  private static final int MOST = 80;

  private final FxRobot robot;
  private final Scene scene;

  Tabbing(FxRobot robot, Scene scene) {
    this.robot = robot;
    this.scene = scene;
  }

  /// Once round.
  ///
  /// @return the controls that look the same with the keyboard as without it, and those that it
  ///   doesn't come to
  List<String> round() {
    Set<Node> met = new LinkedHashSet<>();
    List<String> amiss = new ArrayList<>();
    WaitForAsyncUtils.waitForFxEvents(); // what opens may take the keyboard a moment later
    Node first = WaitForAsyncUtils.waitForAsyncFx(20_000, scene::getFocusOwner);
    WritableImage before = picture();
    for (int i = 0; i < MOST; i++) {
      tab();
      Node owner = scene.getFocusOwner();
      if (owner == null || !met.add(owner)) {
        break;
      }
      WritableImage after = picture();
      if (!owner.equals(first) && same(before, after, owner)) {
        amiss.add("looks the same: " + owner);
      }
      before = after;
    }
    Reachable.in(scene.getRoot()).stream()
        .filter(node -> !met.contains(node) && !node.equals(first))
        .filter(node -> !(node instanceof Toggle toggle && toggle.getToggleGroup() != null))
        .forEach(node -> amiss.add("not reached: " + node));
    return amiss;
  }

  /// Through a menu by the arrow.
  ///
  /// @return what doesn't show that it has been chosen
  List<String> down() {
    WritableImage before = picture();
    robot.push(KeyCode.DOWN);
    WaitForAsyncUtils.waitForFxEvents(2);
    return same(before, picture(), scene.getRoot()) ? List.of("an arrow shows nothing") : List.of();
  }

  private void tab() {
    Node owner = scene.getFocusOwner();
    if (owner != null && owner.getStyleClass().contains("list-area")) {
      robot.push(KeyCode.CONTROL, KeyCode.TAB); // there a tab is text
    } else {
      robot.push(KeyCode.TAB);
    }
    WaitForAsyncUtils.waitForFxEvents(2);
  }

  private WritableImage picture() {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
  }

  private static boolean same(WritableImage one, WritableImage other, Node around) {
    Bounds place = around.localToScene(around.getLayoutBounds());
    PixelReader a = one.getPixelReader();
    PixelReader b = other.getPixelReader();
    int right = (int) Math.min(one.getWidth(), place.getMaxX() + RIM);
    int bottom = (int) Math.min(one.getHeight(), place.getMaxY() + RIM);
    for (int y = (int) Math.max(0, place.getMinY() - RIM); y < bottom; y++) {
      for (int x = (int) Math.max(0, place.getMinX() - RIM); x < right; x++) {
        if (a.getArgb(x, y) != b.getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
