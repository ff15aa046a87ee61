package org.heed.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turning pages into PDF. */
class PdfTests {

  @Test
  void looseHtmlOfManyScriptsBecomesText() throws IOException {
    String text =
        text(
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <style>body { font-family: Inter, 'DejaVu Sans' } b { font-weight: 700 }</style>
            <body><h1>Huddle & more</h1><p>“Too slow” – €480k<br><b>Łódź</b><p>Очень медленно ελληνικά
            """);
    assertThat(text).contains("Huddle & more", "“Too slow” – €480k", "Łódź", "Очень медленно");
    assertThat(text).contains("ελληνικά");
  }

  @Test
  void arabicIsReadFromTheRight() throws IOException {
    String text = text("<p style=\"font-family: 'DejaVu Sans'\">بطيء جدا, Acme</p>");
    assertThat(text).doesNotContain("#").contains("Acme");
  }

  @Test
  void aChartIsDrawn() throws IOException {
    byte[] plain = Pdf.of("<body><p>Chart</p></body>");
    byte[] drawn =
        Pdf.of(
            """
            <body><p>Chart</p><svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"
            viewBox="0 0 200 80"><path d="M0 80 L50 20 L120 60 L200 0" stroke="#1f62c9"
            fill="none"/><text x="4" y="20">NPS</text></svg></body>
            """);
    assertThat(drawn.length).isGreaterThan(plain.length);
  }

  @Test
  void wordsOfAChartStandInTheFontThatItNames() throws IOException {
    assertThat(chartIn("Inter")).isNotEqualTo(chartIn("DejaVu Sans"));
  }

  /** What a chart with a word in this font looks like. */
  private static int[] chartIn(String font) throws IOException {
    byte[] page =
        Pdf.of(
            """
            <body><svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"
            viewBox="0 0 200 80" font-family="%s, sans-serif"><text x="4" y="40"
            font-size="30">Region</text></svg></body>
            """
                .formatted(font));
    try (PDDocument document = Loader.loadPDF(page)) {
      BufferedImage image = new PDFRenderer(document).renderImage(0);
      return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
  }

  @Test
  void aPictureThatNoFontHasIsLeftOut() throws IOException {
    assertThat(text("<p style=\"font-family: Inter\">Love it \uD83C\uDF89, really</p>"))
        .contains("Love it , really")
        .doesNotContain("#");
  }

  @Test
  void longPagesBreak() throws IOException {
    try (PDDocument document = Loader.loadPDF(Pdf.of("<p>line</p>".repeat(200)))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
    }
  }

  @Test
  void nothingIsLoadedFromOutside(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.css"), "body:before { content: 'x1' }");
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://localhost:" + server.getAddress().getPort();
      String text =
          text(
              """
              <html><head><link rel="stylesheet" href="%1$s/a.css">
              <link rel="stylesheet" href="%2$s"><style>@import url(%1$s/b.css);
              @font-face { font-family: x; src: url(%1$s/f.ttf) } p { font-family: x;
              background: url(%1$s/c.png) }</style></head>
              <body><p>Safe</p><img src="%1$s/d.png"><img src="%2$s">
              <object data="%1$s/o.svg" type="image/svg+xml"></object>
              <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"
              xmlns:xlink="http://www.w3.org/1999/xlink"><image width="9" height="9"
              xlink:href="%1$s/e.png"/></svg></body></html>
              """
                  .formatted(address, secret.toUri()));
      assertThat(text).contains("Safe").doesNotContain("x1");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private static String text(String html) throws IOException {
    try (PDDocument document = Loader.loadPDF(Pdf.of(html))) {
      return new PDFTextStripper().getText(document);
    }
  }
}
