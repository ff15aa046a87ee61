package org.heed.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes Apache Parquet: row groups of one page for each column, plain and compressed, with the
 * directory at the end (parquet-format 2, data pages version 1).
 */
final class ParquetFile implements TableWriter {

  /** Small enough to hold, large enough to compress. */
  private static final int GROUP = 20_000;

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private final CountedOutput out;
  private final List<ParquetColumn> columns;
  private final List<CompactStruct> groups = new ArrayList<>();
  private long rows;
  private int inGroup;

  ParquetFile(OutputStream out, List<TableColumn> columns) throws IOException {
    this.out = new CountedOutput(out);
    this.columns = columns.stream().map(ParquetColumn::new).toList();
    this.out.write(MAGIC);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(cells.get(i));
    }
    rows++;
    inGroup++;
    if (inGroup == GROUP) {
      endGroup();
    }
  }

  private void endGroup() throws IOException {
    long begin = out.position();
    List<CompactStruct> chunks = new ArrayList<>();
    for (ParquetColumn column : columns) {
      chunks.add(column.writeTo(out));
    }
    groups.add(
        new CompactStruct().structs(1, chunks).big(2, out.position() - begin).big(3, inGroup));
    inGroup = 0;
  }

  @Override
  public void close() throws IOException {
    if (inGroup > 0) {
      endGroup();
    }
    List<CompactStruct> schema = new ArrayList<>();
    schema.add(new CompactStruct().text(4, "heed").whole(5, columns.size()));
    columns.forEach(column -> schema.add(column.schema()));
    byte[] directory =
        new CompactStruct()
            .whole(1, 1)
            .structs(2, schema)
            .big(3, rows)
            .structs(4, groups)
            .text(6, "Heed")
            .toBytes();
    out.write(directory);
    out.write(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(directory.length).array());
    out.write(MAGIC);
    out.flush();
  }
}
