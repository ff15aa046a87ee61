package org.heed.platform.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.GZIPOutputStream;
import org.heed.platform.export.TableColumn.Type;
import org.jspecify.annotations.Nullable;

/** The values of one column until its row group is written: one page, plain, compressed. */
final class ParquetColumn {

  private static final int INT64 = 2;
  private static final int DOUBLE = 5;
  private static final int BYTE_ARRAY = 6;
  private static final int UTF8 = 0;
  private static final int MICROSECONDS = 10;
  private static final int OPTIONAL = 1;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;
  private static final int DATA_PAGE = 0;

  private final TableColumn column;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
  private int rows;
  private int run;
  private boolean present;

  ParquetColumn(TableColumn column) {
    this.column = column;
  }

  CompactStruct schema() {
    CompactStruct schema = new CompactStruct().whole(1, physical()).whole(3, OPTIONAL);
    schema.text(4, column.name());
    return switch (column.type()) {
      case TEXT -> schema.whole(6, UTF8);
      case TIME -> schema.whole(6, MICROSECONDS);
      case WHOLE, NUMBER -> schema;
    };
  }

  private int physical() {
    return switch (column.type()) {
      case TEXT -> BYTE_ARRAY;
      case NUMBER -> DOUBLE;
      case WHOLE, TIME -> INT64;
    };
  }

  void add(@Nullable Object cell) {
    boolean here = cell != null;
    if (here != present && run > 0) {
      endRun();
    }
    present = here;
    run++;
    rows++;
    switch (cell) {
      case null -> {}
      case Instant time -> whole(ChronoUnit.MICROS.between(Instant.EPOCH, time));
      case Number number when column.type() == Type.NUMBER ->
          whole(Double.doubleToLongBits(number.doubleValue()));
      case Number number -> whole(number.longValue());
      default -> text(cell.toString());
    }
  }

  private void whole(long value) {
    values.writeBytes(
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    values.writeBytes(length(bytes.length));
    values.writeBytes(bytes);
  }

  private static byte[] length(int length) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array();
  }

  /** So many cells that are all there, or all empty. */
  private void endRun() {
    CompactStruct.unsigned(runs, (long) run << 1);
    runs.write(present ? 1 : 0);
    run = 0;
  }

  /** Writes the page and begins anew; tells where it is. */
  CompactStruct writeTo(CountedOutput out) throws IOException {
    endRun();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(length(runs.size()));
    runs.writeTo(page);
    values.writeTo(page);
    byte[] packed = compressed(page);
    byte[] header = header(page.size(), packed.length);
    long offset = out.position();
    out.write(header);
    out.write(packed);
    CompactStruct chunk =
        new CompactStruct()
            .whole(1, physical())
            .wholes(2, PLAIN, RLE)
            .texts(3, column.name())
            .whole(4, GZIP)
            .big(5, rows)
            .big(6, (long) header.length + page.size())
            .big(7, (long) header.length + packed.length)
            .big(9, offset);
    values.reset();
    runs.reset();
    rows = 0;
    return new CompactStruct().big(2, offset).struct(3, chunk);
  }

  private byte[] header(int size, int packed) {
    CompactStruct data =
        new CompactStruct().whole(1, rows).whole(2, PLAIN).whole(3, RLE).whole(4, RLE);
    return new CompactStruct()
        .whole(1, DATA_PAGE)
        .whole(2, size)
        .whole(3, packed)
        .struct(5, data)
        .toBytes();
  }

  private static byte[] compressed(ByteArrayOutputStream page) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      page.writeTo(gzip);
    }
    return packed.toByteArray();
  }
}
