package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.log.LogFolder;
import javafx.scene.control.Alert;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StartTroubleTest {
  @Test
  void itSaysInWordsWhatBrokeAndWhereTheLogIs() throws Exception {
    WaitForAsyncUtils.asyncFx(StartTroubleTest::check).get();
  }

  private static void check() {
    Alert alert = StartTrouble.alert(new IllegalStateException("no door"));
    assertThat(alert.getContentText()).contains(LogFolder.find().toString());
    TextArea reason = (TextArea) alert.getDialogPane().getExpandableContent();
    assertThat(reason.getText()).contains("no door");
    assertThat(reason.getAccessibleText()).isEqualTo("Muster can't start");
    alert.getDialogPane().applyCss();
    Hyperlink details = (Hyperlink) alert.getDialogPane().lookup("#details");
    alert.getDialogPane().setExpanded(false);
    assertThat(details.getText()).isEqualTo("Show details");
    details.fire();
    assertThat(alert.getDialogPane().isExpanded()).isTrue();
    assertThat(details.getText()).isEqualTo("Hide details");
  }
}
