package dev.muster.app;

import dev.muster.practice.PracticeServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A window that is started with lists: a file and a URL.
@ExtendWith(ApplicationExtension.class)
class ArgumentsTest {
  @TempDir static @Nullable Path home;

  private @Nullable InWindow app;
  private @Nullable PracticeServer server;

  @Start
  void start(Stage shown) throws Exception {
    Path folder = Objects.requireNonNull(home);
    System.setProperty("muster.home", folder.toString());
    server = PracticeServer.open();
    Path list = Files.writeString(folder.resolve("given.txt"), server.url("/bytes/1"));
    Opening asked = Opening.asked(new String[] {list.toString(), server.url("/bytes/2")});
    app = new InWindow(shown, asked.lists(), _ -> {}, Prelude.alone());
    shown.setX(0);
    shown.setY(0);
    shown.setWidth(1_000);
    shown.setHeight(900);
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Objects.requireNonNull(app).close());
    Objects.requireNonNull(server).close();
  }

  @Test
  void theListsThatAreNamedAreThereAndRun(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.until(() -> screen.label("#count"), "2");
    screen.run();
    screen.until(() -> screen.cellText(1, "status"), "200");
    screen.until(() -> screen.cellText(2, "status"), "200");
  }
}
