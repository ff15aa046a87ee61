package org.heed.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The fonts of every PDF; only the letters that are used go into the file. */
final class PdfFonts {

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private static final byte[] INTER = font("inter-regular");
  private static final byte[] INTER_BOLD = font("inter-semibold");
  private static final byte[] DEJAVU = font("dejavu-sans");

  private PdfFonts() {}

  /** Adds {@code Inter}, and {@code DejaVu Sans} for the letters that Inter lacks. */
  static void addTo(PdfRendererBuilder builder) {
    add(builder, INTER, "Inter", REGULAR);
    add(builder, INTER_BOLD, "Inter", BOLD);
    add(builder, DEJAVU, "DejaVu Sans", REGULAR);
  }

  private static void add(PdfRendererBuilder builder, byte[] font, String family, int weight) {
    builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
  }

  private static byte[] font(String name) {
    try (InputStream file = PdfFonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
