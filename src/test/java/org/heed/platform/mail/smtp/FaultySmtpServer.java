package org.heed.platform.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server that does what it is told: answer one step with any reply, hang up before or
 * instead of a reply, or say nothing. Steps are named by their command ({@code CONNECT}, {@code
 * MAIL}, {@code RCPT}, {@code DATA}, {@code END} for the final dot).
 */
public final class FaultySmtpServer implements AutoCloseable {

  /** Instead of a reply: closes the connection. */
  public static final String HANG_UP = "hang up";

  /** Instead of a reply: nothing, until the client gives up. */
  public static final String STALL = "stall";

  private static final Map<String, String> KIND =
      Map.of(
          "CONNECT", "220 ready",
          "EHLO", "250 ok",
          "MAIL", "250 ok",
          "RCPT", "250 ok",
          "DATA", "354 go on",
          "END", "250 2.0.0 queued",
          "RSET", "250 ok",
          "NOOP", "250 ok",
          "QUIT", "221 bye");

  private final ServerSocket socket;
  private final Map<String, String> replies = new ConcurrentHashMap<>(KIND);
  private final Map<String, String> once = new ConcurrentHashMap<>();
  private final List<String> accepted = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  /** Starts on a free port of the loopback address. */
  public FaultySmtpServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** From now on this step gets this reply. */
  public FaultySmtpServer on(String step, String reply) {
    replies.put(step, reply);
    return this;
  }

  /** Only the next time, this step gets this reply. */
  public FaultySmtpServer onceOn(String step, String reply) {
    once.put(step, reply);
    return this;
  }

  /** Every step is answered kindly again. */
  public void recover() {
    once.clear();
    replies.putAll(KIND);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** The address as HEED_SMTP_URL takes it. */
  public String url() {
    return "smtp://localhost:" + port();
  }

  /** Every mail whose final dot arrived, as it came over the wire, whatever the reply was. */
  public List<String> received() {
    return List.copyOf(accepted);
  }

  public int connections() {
    return connections.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      client.setTcpNoDelay(true);
      boolean open = reply("CONNECT", client.getOutputStream());
      while (open) {
        String line = in.readLine();
        if (line == null) {
          return;
        }
        open = answer(line.substring(0, Math.min(4, line.length())), in, client.getOutputStream());
      }
    } catch (IOException gone) {
      // The client has left; a test looks at what it made of that.
    }
  }

  private boolean answer(String step, BufferedReader in, OutputStream out) throws IOException {
    if (!reply(step, out)) {
      return false;
    }
    if (!step.equals("DATA") || !lastReply.startsWith("354")) {
      return !step.equals("QUIT");
    }
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        accepted.add(mail.toString());
        return reply("END", out);
      }
      mail.append(line).append('\n');
    }
    return false;
  }

  private volatile String lastReply = "";

  private boolean reply(String step, OutputStream out) throws IOException {
    String special = once.remove(step);
    String reply = special == null ? replies.getOrDefault(step, "500 what?") : special;
    lastReply = reply;
    if (reply.equals(HANG_UP)) {
      return false;
    }
    if (!reply.equals(STALL)) {
      out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
