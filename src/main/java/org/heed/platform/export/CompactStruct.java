package org.heed.platform.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A structure in Thrift's compact protocol, which Parquet uses for everything beside the values.
 * Fields are added in the order of their ids.
 */
final class CompactStruct {

  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST = 15;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int lastField;

  CompactStruct whole(int field, int value) {
    begin(field, I32);
    signed(value);
    return this;
  }

  CompactStruct big(int field, long value) {
    begin(field, I64);
    signed(value);
    return this;
  }

  CompactStruct text(int field, String value) {
    begin(field, BINARY);
    binary(value);
    return this;
  }

  CompactStruct struct(int field, CompactStruct value) {
    begin(field, STRUCT);
    bytes.writeBytes(value.toBytes());
    return this;
  }

  CompactStruct wholes(int field, int... values) {
    list(field, I32, values.length);
    for (int value : values) {
      signed(value);
    }
    return this;
  }

  CompactStruct texts(int field, String... values) {
    list(field, BINARY, values.length);
    for (String value : values) {
      binary(value);
    }
    return this;
  }

  CompactStruct structs(int field, List<CompactStruct> values) {
    list(field, STRUCT, values.size());
    values.forEach(value -> bytes.writeBytes(value.toBytes()));
    return this;
  }

  /** With the mark of its end. */
  byte[] toBytes() {
    byte[] fields = bytes.toByteArray();
    byte[] ended = new byte[fields.length + 1];
    System.arraycopy(fields, 0, ended, 0, fields.length);
    return ended;
  }

  private void begin(int field, int type) {
    bytes.write((field - lastField) << 4 | type);
    lastField = field;
  }

  private void list(int field, int type, int size) {
    begin(field, LIST);
    if (size < SHORT_LIST) {
      bytes.write(size << 4 | type);
    } else {
      bytes.write(SHORT_LIST << 4 | type);
      unsigned(bytes, size);
    }
  }

  private void binary(String value) {
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    unsigned(bytes, text.length);
    bytes.writeBytes(text);
  }

  private void signed(long value) {
    unsigned(bytes, value << 1 ^ value >> 63);
  }

  /** Seven bits at a time, the lowest first. */
  static void unsigned(ByteArrayOutputStream into, long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      into.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    into.write((int) rest);
  }
}
