package dev.muster.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForAsyncFx;

import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The headless platform draws no window that is larger than its screen: one that is was looked at.
@ExtendWith(ApplicationExtension.class)
class SheetTest {
  private static final long PATIENCE = 30_000;

  private @Nullable Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    shown.setScene(new Scene(new Region(), 400, 300));
    shown.show();
  }

  private Dialog<?> sheet(double width, double height) {
    Region content = new Region();
    content.setMinSize(width, height);
    content.setPrefSize(width, height);
    return waitForAsyncFx(
        PATIENCE, () -> Sheet.showScrolling(Objects.requireNonNull(stage), "Title", content));
  }

  private static boolean scrolls(Dialog<?> sheet) {
    return sheet.getDialogPane().getContent() instanceof ScrollPane scroll
        && scroll.isFocusTraversable();
  }

  @Test
  void whatFitsHasItsOwnSizeAndNoBars() {
    Dialog<?> sheet = sheet(300, 200);
    waitForAsyncFx(
        PATIENCE,
        () -> {
          sheet.getDialogPane().applyCss();
          sheet.getDialogPane().layout();
        });
    assertThat(scrolls(sheet)).isFalse();
    assertThat(sheet.getDialogPane().getContent().getLayoutBounds().getWidth())
        .isGreaterThanOrEqualTo(300);
    assertThat(sheet.getDialogPane().getContent().getLayoutBounds().getHeight())
        .isGreaterThanOrEqualTo(200);
    waitForAsyncFx(PATIENCE, sheet::close);
  }

  @Test
  void whatIsLargerThanItsWindowStaysOnTheScreen() {
    waitForAsyncFx(
        PATIENCE,
        () -> {
          Stage owner = Objects.requireNonNull(stage);
          owner.setX(0);
          owner.setY(0);
        });
    Dialog<?> sheet = sheet(500, 400);
    assertThat(sheet.getX()).isBetween(0.0, Screen.getPrimary().getVisualBounds().getMaxX());
    assertThat(sheet.getY()).isBetween(0.0, Screen.getPrimary().getVisualBounds().getMaxY());
    waitForAsyncFx(PATIENCE, sheet::close);
  }

  @Test
  void whatIsAskedForOnceMoreIsThereOnce() {
    Dialog<?> first = sheet(300, 200);
    Dialog<?> second = sheet(310, 200);
    assertThat(first.isShowing()).isFalse();
    assertThat(second.isShowing()).isTrue();
    waitForAsyncFx(PATIENCE, second::close);
    assertThat(Objects.requireNonNull(stage).getProperties()).doesNotContainValue(second);
  }
}
