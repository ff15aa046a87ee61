package org.heed.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.w3c.dom.Document;

/**
 * Turns an HTML page into a PDF, on A4 unless its style sheet says otherwise ({@code @page}).
 *
 * <p>Styles belong into a {@code <style>} element of the page: CSS 2.1 with tables, floats and page
 * breaks, but no variables, flex or grid. The fonts are {@code Inter} and {@code DejaVu Sans}. SVG
 * within the page is drawn as vectors. Nothing is ever loaded from outside, neither from the
 * network nor from a disk; images must be {@code data:} addresses.
 */
public final class Pdf {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /**
   * The PDF of a page.
   *
   * @param html a whole page, HTML5 or XHTML; texts in it must be escaped already
   */
  public static byte[] of(String html) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    PdfFonts.addTo(builder);
    builder.useUriResolver((base, address) -> isWithin(address) ? address : null);
    for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> isWithin(address), moment);
    }
    builder.useUnicodeBidiSplitter(RightToLeft::new);
    builder.useUnicodeBidiReorderer(new RightToLeft.Letters());
    builder.withProducer("Heed");
    builder.withW3cDocument(document(html), null);
    builder.toStream(out);
    try (BatikSVGDrawer charts = new BatikSVGDrawer()) {
      builder.useSVGDrawer(charts);
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  private static Document document(String html) {
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    Emoji.dropFrom(page);
    return new W3CDom().fromJsoup(page);
  }

  /** Whether it is part of the page itself. */
  private static boolean isWithin(String address) {
    return address.startsWith("data:") || address.startsWith("#");
  }
}
