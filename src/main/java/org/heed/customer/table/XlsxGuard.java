package org.heed.customer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.heed.platform.web.InvalidInput;

/**
 * Inflates a workbook once, without keeping anything, before anybody parses it: refuses archives
 * that grow without measure, texts and tags without end, document types and column names beyond
 * Excel's own.
 */
final class XlsxGuard {

  private static final long MAX_TOTAL = 2L << 30;
  private static final int MAX_RATIO = 400;
  private static final int MAX_ENTRIES = 2_000;
  private static final long MAX_SHARED_TEXT = 48L << 20;
  private static final long MAX_OTHER_PART = 16L << 20;

  private long total;

  private XlsxGuard() {}

  /**
   * Checks the archive.
   *
   * @throws InvalidInput saying what is wrong and what to do
   */
  static void check(Path file) throws IOException {
    XlsxGuard guard = new XlsxGuard();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") == null || zip.size() > MAX_ENTRIES) {
        throw refused(
            "This archive is not an Excel workbook. Save the list as .xlsx or as CSV (UTF-8).");
      }
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        guard.check(zip, entries.nextElement());
      }
    } catch (ZipException broken) {
      throw refused("The workbook is damaged. Open it in Excel and save it again.");
    }
  }

  private void check(ZipFile zip, ZipEntry entry) throws IOException {
    XmlBounds bounds = entry.getName().matches(".*\\.(xml|rels)") ? new XmlBounds() : null;
    long size = 0;
    byte[] block = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(block); read > 0; read = in.read(block)) {
        size += read;
        total += read;
        refuseExcess(entry, size);
        if (bounds != null) {
          bounds.accept(block, read);
        }
      }
    }
  }

  private void refuseExcess(ZipEntry entry, long size) {
    boolean bomb =
        total > MAX_TOTAL
            || (size > (10 << 20) && size / Math.max(1, entry.getCompressedSize()) > MAX_RATIO);
    boolean sharedText = entry.getName().endsWith("sharedStrings.xml");
    boolean sheet = entry.getName().contains("worksheets/");
    if (bomb || (!sheet && !sharedText && size > MAX_OTHER_PART && isXml(entry))) {
      throw refused(
          "The workbook grows beyond all measure when unpacked and was not read. Save the list as CSV (UTF-8).");
    }
    if (sharedText && size > MAX_SHARED_TEXT) {
      throw refused(
          "The workbook holds too much text to be read from .xlsx. Save it as CSV (UTF-8), which has no such limit.");
    }
  }

  private static boolean isXml(ZipEntry entry) {
    return entry.getName().endsWith(".xml");
  }

  static InvalidInput refused(String sentence) {
    return new InvalidInput("file", sentence);
  }
}
