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
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.heed.platform.web.InvalidInput;

/**
 * The rows of a CSV file, one after another; blank rows are counted and left out. The headings come
 * first.
 */
public final class CsvTable implements AutoCloseable {

  /** Columns a table may have. */
  public static final int MAX_COLUMNS = 200;

  private static final int MAX_CELL = 32_768;
  private static final int MAX_RECORD = 1 << 19;

  private final CountingInput counter;
  private final CloseableIterator<CsvRecord> records;
  private final Deque<TableRow> waiting = new ArrayDeque<>();
  private List<String> titles = List.of();
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
    return waiting.isEmpty() ? read() : Optional.of(waiting.remove());
  }

  private Optional<TableRow> read() {
    while (!ended) {
      CsvRecord record = record();
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

  private CsvRecord record() {
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
   * The headings: the first row, or the one below the lines of a title.
   *
   * @throws InvalidInput when there are none, too many, or data where they should be
   */
  public List<String> headings() {
    TableRow first =
        next().orElseThrow(() -> new InvalidInput("file", "The file holds only blank rows."));
    look(first, TitleRows.possible(first));
    titles = TitleRows.above(List.copyOf(waiting)).texts();
    titles.forEach(title -> waiting.remove());
    first = waiting.remove();
    look(first, 1 + HeaderRows.possibleBelow(first));
    waiting.remove();
    List<TableRow> below = waiting.stream().limit(HeaderRows.possibleBelow(first)).toList();
    HeaderRows headers = HeaderRows.of(first, below);
    below.stream().limit(headers.below()).forEach(waiting::remove);
    return Headings.of(headers.texts());
  }

  /** Puts a row back and reads on until so many wait. */
  private void look(TableRow first, int rows) {
    waiting.addFirst(first);
    Optional<TableRow> row = Optional.of(first);
    while (waiting.size() < rows && row.isPresent()) {
      row = read();
      row.ifPresent(waiting::add);
    }
  }

  /** What stood above the headings; known once these were read. */
  public List<String> titles() {
    return titles;
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
