package org.heed.platform.export;

/** A column of a table that leaves as a file. */
public record TableColumn(String name, Type type) {

  /** What its cells hold; each may also be empty. */
  public enum Type {
    /** Words, as {@link String}. */
    TEXT,
    /** Whole numbers, as {@link Number}. */
    WHOLE,
    /** Any numbers, as {@link Number}. */
    NUMBER,
    /** Moments, as {@link java.time.Instant}. */
    TIME
  }

  /** A column of words. */
  public static TableColumn text(String name) {
    return new TableColumn(name, Type.TEXT);
  }

  /** A column of whole numbers. */
  public static TableColumn whole(String name) {
    return new TableColumn(name, Type.WHOLE);
  }

  /** A column of any numbers. */
  public static TableColumn number(String name) {
    return new TableColumn(name, Type.NUMBER);
  }

  /** A column of moments. */
  public static TableColumn time(String name) {
    return new TableColumn(name, Type.TIME);
  }
}
