package org.heed.customer.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.heed.platform.web.InvalidInput;

/**
 * The rows of a CSV file, one after another; blank rows are counted and left out. The headings come
 * first, as row 1.
 */
public final class CsvTable implements AutoCloseable {

  /** Columns a table may have. */
  public static final int MAX_COLUMNS = 200;

  private static final int MAX_CELL = 32_768;
  private static final int MAX_RECORD = 1 << 19;

  private final CountingInput counter;
  private final CloseableIterator<CsvRecord> records;
  private final Deque<TableRow> waiting = new ArrayDeque<>();
  private long rowNumber;
  private boolean ended;

  /** Opens the table; the stream is closed with it. */
  public CsvTable(InputStream file, CsvFormat format) {
    counter = new CountingInput(new BufferedInputStream(file, 1 << 16));
    try {
      counter.skipNBytes(format.markBytes());
      EndMark letters = new EndMark(new InputStreamReader(counter, format.charset()));
      records =
          CsvReader.builder()
              .fieldSeparator(format.delimiter())
              .allowExtraFields(true)
              .allowMissingFields(true)
              .skipEmptyLines(false)
              .maxBufferSize(MAX_RECORD)
              .build(handler(), letters)
              .iterator();
      if (format.hasDelimiterLine() && records.hasNext()) {
        records.next();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CsvRecordHandler handler() {
    return CsvRecordHandler.builder()
        .maxFields(MAX_COLUMNS * 5)
        .maxFieldSize(MAX_CELL)
        .maxRecordSize(MAX_RECORD)
        .build();
  }

  /**
   * The next row that is not blank; empty at the end.
   *
   * @throws InvalidInput when the file is broken here, saying where and what to do
   */
  public Optional<TableRow> next() {
    if (!waiting.isEmpty()) {
      return Optional.of(waiting.poll());
    }
    while (!ended) {
      CsvRecord record = read();
      if (EndMark.is(record)) {
        ended = true;
        break;
      }
      if (EndMark.isInside(record)) {
        throw new InvalidInput("file", reason(new NoSuchElementException()));
      }
      rowNumber++;
      TableRow row = new TableRow(rowNumber, record.getFields());
      if (!row.isBlank()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private CsvRecord read() {
    try {
      return records.next();
    } catch (CsvParseException | NoSuchElementException broken) {
      throw new InvalidInput("file", reason(broken));
    }
  }

  private String reason(RuntimeException broken) {
    String detail = String.valueOf(broken.getMessage()) + broken.getCause();
    String where = "Row %d: ".formatted(rowNumber + 1);
    if (detail.contains("closing quote")) {
      return where
          + "there is text after a closing quotation mark. Inside a quoted cell, write quotation"
          + " marks twice.";
    }
    if (detail.contains("fields")) {
      return where + "there are more than %d columns.".formatted(MAX_COLUMNS);
    }
    return where
        + "a quotation mark is opened and not closed, or a cell is longer than %d characters."
            .formatted(MAX_CELL);
  }

  /**
   * The headings, the first row of the table.
   *
   * @throws InvalidInput when there are none, too many, or data where they should be
   */
  public List<String> headings() {
    TableRow first =
        next().orElseThrow(() -> new InvalidInput("file", "The file holds only blank rows."));
    List<TableRow> below = new ArrayList<>();
    for (int row = 0; row < HeaderRows.possibleBelow(first); row++) {
      next().ifPresent(below::add);
    }
    HeaderRows headers = HeaderRows.of(first, below);
    waiting.addAll(below.subList(headers.below(), below.size()));
    return Headings.of(headers.texts());
  }

  /** Bytes read so far, for progress. */
  public long bytesRead() {
    return counter.count();
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
