package dev.muster.taskbar;

import java.util.Map;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;

/// The application's entry in a Linux desktop's dock. The dock forgets what an entry says when its
/// sender leaves the bus, so the connection stays until the entry is closed.
final class LauncherEntry implements Dock {
  private static final String INTERFACE = "com.canonical.Unity.LauncherEntry";

  /// A bus that is there answers at once; where there is none, it would be asked for ten seconds.
  private static final int PATIENCE_MILLIS = 1_000;

  private static final String PATH = "/dev/muster/Muster";

  private final DBusConnection bus;
  private final String application;

  private LauncherEntry(DBusConnection bus, String application) {
    this.bus = bus;
    this.application = application;
  }

  static LauncherEntry onSessionBus(String desktopFile) throws Missing {
    return on(DBusConnectionBuilder.forSessionBus(), desktopFile);
  }

  static LauncherEntry on(DBusConnectionBuilder bus, String desktopFile) throws Missing {
    try {
      return new LauncherEntry(
          bus.withShared(false)
              .transportConfig()
              .withTimeout(PATIENCE_MILLIS)
              .back()
              .receivingThreadConfig()
              .withMethodCallThreadCount(1)
              .connectionConfig()
              .build(),
          "application://" + desktopFile);
    } catch (DBusException | RuntimeException e) { // the address itself may be unreadable
      throw new Missing("no session bus (" + e.getMessage() + ")");
    }
  }

  @Override
  public void show(Standing standing) {
    if (bus.isConnected()) {
      try {
        bus.sendMessage(
            bus.getMessageFactory()
                .createSignal(
                    bus.getUniqueName(),
                    PATH,
                    INTERFACE,
                    "Update",
                    "sa{sv}",
                    application,
                    properties(standing)));
      } catch (DBusException e) {
        throw new IllegalStateException(e); // what we say is always well formed
      }
    }
  }

  private static Map<String, Variant<?>> properties(Standing standing) {
    return Map.of(
        "progress", new Variant<>(standing.done().orElse(0)),
        "progress-visible", new Variant<>(standing.done().isPresent()),
        "urgent", new Variant<>(standing.urgent()));
  }

  @Override
  public void close() {
    bus.disconnect();
  }
}
