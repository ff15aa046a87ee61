package org.heed.followup.mail;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a reply, without its content.
 *
 * @param type as its sender says, such as {@code application/pdf}; empty when unknown
 * @param size in bytes; 0 when unknown
 * @param leftOut why its content is not kept; null when it is
 */
public record ReceivedFile(long id, String name, String type, long size, @Nullable String leftOut) {

  private static final long KILO = 1024;

  /** Whether it can be downloaded. */
  public boolean isKept() {
    return leftOut == null;
  }

  /** Its type and size, or why it is not kept. */
  public String about() {
    String kind = type.isEmpty() ? "" : type + ", ";
    return leftOut == null ? kind + sizeWords() : kind + "not kept. " + leftOut;
  }

  private String sizeWords() {
    if (size >= KILO * KILO) {
      return "%d.%d MB".formatted(size / KILO / KILO, size * 10 / KILO / KILO % 10);
    }
    return size < KILO ? size + " bytes" : size / KILO + " kB";
  }
}
