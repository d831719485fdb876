package dev.muster.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Debian's nginx with two workers and small static answers, for the loopback alone.
record Nginx(Process process, int port) implements AutoCloseable {
  private static final int TRIES = 200;

  static Nginx start(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    Path config = folder.resolve("nginx.conf");
    Files.writeString(config, config(port));
    Process process =
        new ProcessBuilder(
                program(), "-p", folder.toString(), "-e", "stderr", "-c", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Nginx nginx = new Nginx(process, port);
    for (int tries = 0; !answers(port); tries++) {
      if (tries == TRIES || !process.isAlive()) {
        nginx.close();
        throw new IOException("nginx: " + Files.readString(folder.resolve("log")));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return nginx;
  }

  private static String program() {
    return Files.isExecutable(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /// All of 127.0.0.0/8 is there to be asked, and nobody else is answered.
  private static String config(int port) {
    return """
    daemon off;
    pid nginx.pid;
    worker_processes 2;
    worker_rlimit_nofile 20000;
    events { worker_connections 19000; }
    http {
      access_log off;
      keepalive_requests 100000000;
      client_body_temp_path body;
      proxy_temp_path proxy;
      fastcgi_temp_path fastcgi;
      uwsgi_temp_path uwsgi;
      scgi_temp_path scgi;
      server {
        listen %d backlog=16384;
        allow 127.0.0.0/8;
        deny all;
        location / { default_type text/plain; return 200 "%s"; }
      }
    }
    """
        .formatted(port, "a small static answer ".repeat(6));
  }

  String url() {
    return "http://127.0.0.1:" + port + "/";
  }

  @Override
  public void close() {
    List<ProcessHandle> workers = process.descendants().toList();
    Child.end(process);
    workers.forEach(ProcessHandle::destroyForcibly);
  }
}
