package org.heed.customer.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;

/**
 * Adds a last line of its own to a text. A parser that meets it as a row of its own has read the
 * file to its end; one that does not is still inside a quotation that was never closed.
 */
final class EndMark extends Reader {

  /** A private-use character, which no list of customers holds. */
  private static final String MARK = "\uF8FEend";

  private final Reader text;
  private int marked = -1;

  EndMark(Reader text) {
    this.text = text;
  }

  static boolean is(CsvRecord record) {
    return record.getFieldCount() == 1 && record.getField(0).equals(MARK);
  }

  /** Whether the mark was swallowed by a quotation that this row opened. */
  static boolean isInside(CsvRecord record) {
    return record.getField(record.getFieldCount() - 1).endsWith("\n" + MARK);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (marked < 0) {
      int read = text.read(target, offset, length);
      if (read >= 0) {
        return read;
      }
      marked = 0;
    }
    String end = "\n" + MARK;
    int rest = Math.min(length, end.length() - marked);
    if (rest == 0) {
      return -1;
    }
    end.getChars(marked, marked + rest, target, offset);
    marked += rest;
    return rest;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
