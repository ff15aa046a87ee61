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
  private static final int LONGEST = 30;

  /** Whether it can be downloaded. */
  public boolean isKept() {
    return leftOut == null;
  }

  /** Its kind and size, or why it is not kept. */
  public String about() {
    String words = kind();
    String kind = words.isEmpty() ? "" : words + ", ";
    return leftOut == null ? kind + sizeWords() : kind + "not kept. " + leftOut;
  }

  /** A word for people; the type where it is short and there is none. */
  private String kind() {
    String about = type.substring(type.indexOf('/') + 1);
    return switch (type.substring(0, type.length() - about.length())) {
      case "image/" -> "picture";
      case "video/" -> "video";
      case "audio/" -> "sound";
      case "text/" -> about.equals("plain") ? "text" : type;
      default -> document(about);
    };
  }

  private String document(String about) {
    if (about.equals("pdf")) {
      return "PDF";
    }
    if (about.contains("spreadsheet") || about.contains("excel")) {
      return "spreadsheet";
    }
    if (about.contains("wordprocessing") || about.equals("msword")) {
      return "document";
    }
    if (about.contains("presentation") || about.contains("powerpoint")) {
      return "presentation";
    }
    return about.contains("zip") ? "archive" : type.length() > LONGEST ? "" : type;
  }

  private String sizeWords() {
    if (size >= KILO * KILO) {
      return "%d.%d MB".formatted(size / KILO / KILO, size * 10 / KILO / KILO % 10);
    }
    return size < KILO ? size + " bytes" : size / KILO + " kB";
  }
}
