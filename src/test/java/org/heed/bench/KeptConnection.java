package org.heed.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One client's connection to a local server, kept open from request to request as browsers do. It
 * does the least a client can, so that on a machine which load, server and database share, the
 * figures are about the server.
 */
final class KeptConnection implements AutoCloseable {

  private final int port;
  private Socket socket;
  private InputStream in;
  private final byte[] line = new byte[8192];

  KeptConnection(int port) throws IOException {
    this.port = port;
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  private void open() throws IOException {
    socket.close();
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /** The bytes of a request that posts this form. */
  static byte[] post(String path, String form) {
    return """
    POST %s HTTP/1.1
    Host: localhost
    Content-Type: application/x-www-form-urlencoded
    Content-Length: %d

    %s\
    """
        .formatted(path, form.length(), form)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The bytes of a request for this path. */
  static byte[] get(String path) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
        .formatted(path)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends a request, reads the whole answer and returns its status. */
  int send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(header().substring(9, 12));
    long length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = header(); !header.isEmpty(); header = header()) {
      String lower = header.toLowerCase(Locale.ROOT);
      length =
          lower.startsWith("content-length:")
              ? Long.parseLong(header.substring(15).strip())
              : length;
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      last |= lower.equals("connection: close");
    }
    if (chunked) {
      skipChunks();
    } else {
      in.skipNBytes(length);
    }
    if (last) {
      open();
    }
    return status;
  }

  private void skipChunks() throws IOException {
    for (int size = chunk(); size > 0; size = chunk()) {
      in.skipNBytes(size + 2L);
    }
    header();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(header().strip(), 16);
  }

  private String header() throws IOException {
    int length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The server closed the connection");
      }
      line[length++] = (byte) next;
    }
    return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
