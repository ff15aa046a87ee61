package org.heed.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** The fonts of every PDF; only the letters that are used go into the file. */
final class PdfFonts {

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private static final byte[] INTER = font("inter-regular");
  private static final byte[] INTER_BOLD = font("inter-semibold");
  private static final byte[] DEJAVU = font("dejavu-sans");
  private static final Font WIDE = drawing(DEJAVU);

  /** In charts too: else their words stand in a wider font, and figures at their edge are cut. */
  private static final Set<FSFontUseCase> EVERYWHERE =
      EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

  private PdfFonts() {}

  /** Whether one of the fonts has this character. */
  static boolean has(int codePoint) {
    return WIDE.canDisplay(codePoint);
  }

  /** Adds {@code Inter}, and {@code DejaVu Sans} for the letters that Inter lacks. */
  static void addTo(PdfRendererBuilder builder) {
    add(builder, INTER, "Inter", REGULAR);
    add(builder, INTER_BOLD, "Inter", BOLD);
    add(builder, DEJAVU, "DejaVu Sans", REGULAR);
  }

  private static void add(PdfRendererBuilder builder, byte[] font, String family, int weight) {
    builder.useFont(
        () -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true, EVERYWHERE);
  }

  private static Font drawing(byte[] font) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font));
    } catch (FontFormatException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static byte[] font(String name) {
    try (InputStream file = PdfFonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
