package dev.muster.app;

import dev.muster.practice.PracticeServer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/// A window that is started with lists: a file, a URL, and what is piped in.
@ExtendWith(ApplicationExtension.class)
class ArgumentsTest {
  @TempDir static @Nullable Path home;

  private @Nullable OpenedApp opened;

  @Start
  void start(Stage stage) throws Exception {
    Path folder = Objects.requireNonNull(home);
    PracticeServer server = PracticeServer.open();
    Path list = Files.writeString(folder.resolve("given.txt"), server.url("/bytes/1"));
    InputStream piped =
        new ByteArrayInputStream(server.url("/bytes/3").getBytes(StandardCharsets.UTF_8));
    Opening asked =
        Opening.asked(
            new String[] {list.toString(), server.url("/bytes/2"), "-"}, new StandardInput(piped));
    opened = new OpenedApp(stage, folder, asked, server);
  }

  @AfterEach
  void close() {
    opened().close();
  }

  private OpenedApp opened() {
    return Objects.requireNonNull(opened);
  }

  @Test
  void theListsThatAreNamedAreThereAndRun(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.until(() -> screen.label("#count"), "3");
    screen.run();
    screen.until(() -> screen.cellText(1, "status"), "200");
    screen.until(() -> screen.cellText(2, "status"), "200");
    screen.until(() -> screen.cellText(3, "url"), "/bytes/3");
  }
}
