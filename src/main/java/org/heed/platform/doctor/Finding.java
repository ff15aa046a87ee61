package org.heed.platform.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What the doctor saw of one subject.
 *
 * @param level how bad it is
 * @param subject a word or two, such as {@code Mail}
 * @param sentence what was seen
 * @param fix what to do about it; null when all is well
 */
public record Finding(Level level, String subject, String sentence, @Nullable String fix) {

  /** How bad a finding is. */
  public enum Level {
    /** As it should be. */
    GOOD("ok  "),
    /** Works, but not as a real program needs it. */
    WORTH_A_LOOK("look"),
    /** Heed cannot work like this. */
    BROKEN("BAD ");

    private final String mark;

    Level(String mark) {
      this.mark = mark;
    }
  }

  /** All is well. */
  public static Finding good(String subject, String sentence) {
    return new Finding(Level.GOOD, subject, sentence, null);
  }

  /** Works, but should be looked at before customers are asked. */
  public static Finding worthALook(String subject, String sentence, String fix) {
    return new Finding(Level.WORTH_A_LOOK, subject, sentence, fix);
  }

  /** Has to be fixed. */
  public static Finding broken(String subject, String sentence, String fix) {
    return new Finding(Level.BROKEN, subject, sentence, fix);
  }

  /** One or two lines for a terminal. */
  String lines() {
    String first = "%s  %-12s %s".formatted(level.mark, subject, sentence);
    return fix == null ? first : first + "\n                   -> " + fix;
  }
}
