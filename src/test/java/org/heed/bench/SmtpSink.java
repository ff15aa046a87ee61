package org.heed.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** An SMTP server that takes every mail as cheaply as it can and keeps none. */
final class SmtpSink implements AutoCloseable {

  private static final int LONGEST_LINE = 2000;

  private final ServerSocket socket;
  private final AtomicLong mails = new AtomicLong();
  private final Consumer<String> onSubject;

  /**
   * Starts on a free port.
   *
   * @param onSubject told every mail's subject line before the mail is acknowledged
   */
  SmtpSink(Consumer<String> onSubject) throws IOException {
    this.onSubject = onSubject;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("smtp-sink").start(this::accept);
  }

  String url() {
    return "smtp://localhost:" + socket.getLocalPort();
  }

  /** How many mails were acknowledged so far. */
  long mails() {
    return mails.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        client.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().name("smtp-sink-client").start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        InputStream in = new BufferedInputStream(client.getInputStream(), 64 * 1024);
        OutputStream out = new BufferedOutputStream(client.getOutputStream())) {
      reply(out, "220 sink");
      byte[] line = new byte[LONGEST_LINE];
      for (int length = read(in, line); length >= 0; length = read(in, line)) {
        if (!answer(in, out, line, length)) {
          return;
        }
      }
    } catch (IOException gone) {
      // The client has left.
    }
  }

  private boolean answer(InputStream in, OutputStream out, byte[] line, int length)
      throws IOException {
    switch (length == 0 ? ' ' : line[0]) {
      case 'D' -> {
        reply(out, "354 go on");
        skipMail(in, line);
        mails.incrementAndGet();
        reply(out, "250 taken");
      }
      case 'Q' -> {
        reply(out, "221 bye");
        return false;
      }
      default -> reply(out, "250 ok");
    }
    return true;
  }

  private void skipMail(InputStream in, byte[] line) throws IOException {
    for (int length = read(in, line); length >= 0; length = read(in, line)) {
      if (length == 1 && line[0] == '.') {
        return;
      }
      if (length > 8 && line[0] == 'S' && line[1] == 'u' && line[7] == ':') {
        onSubject.accept(new String(line, 0, length, StandardCharsets.US_ASCII));
      }
    }
  }

  /** Reads a line without its end; returns its length, or -1 at the end of the stream. */
  private static int read(InputStream in, byte[] line) throws IOException {
    int length = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return length;
      }
      if (next != '\r' && length < line.length) {
        line[length++] = (byte) next;
      }
    }
    return -1;
  }

  private static void reply(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
