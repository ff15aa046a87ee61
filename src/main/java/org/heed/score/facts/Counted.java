package org.heed.score.facts;

import org.heed.statistics.SurveyKind;

/** What is counted about answers and invitations, and in which column it stands. */
public enum Counted {
  /** Score from 0 to 10; answers only. */
  SCORE(3, 12),
  /** 1 for an answer with words or reasons, and for an invitation that was answered; else 0. */
  DONE(4, 2),
  /** Time from sending to answering, see {@link #hours}; 0 when nothing was sent. */
  WAIT(5, 139);

  /** Column of the days since {@link #EPOCH}. */
  static final int DAY = 1;

  /** Column of the kind. */
  static final int KIND = 2;

  /** Day 0 of the column of days, as days since 1970. */
  static final int EPOCH = 10_957;

  /** How many of the columns are counted, before those of the attributes. */
  static final int COLUMNS = 5;

  private static final int WHOLE_HOURS = 48;

  private final int column;
  private final int width;

  Counted(int column, int width) {
    this.column = column;
    this.width = width;
  }

  /** The stored code of a kind; never changes. */
  static int code(SurveyKind kind) {
    return switch (kind) {
      case RNPS -> 1;
      case TNPS -> 2;
      case CSAT5 -> 3;
      case CSAT10 -> 4;
      case CES7 -> 5;
      case EXPERIENCE -> 6;
    };
  }

  int column() {
    return column;
  }

  /** How many different values there are. */
  public int width() {
    return width;
  }

  /**
   * The time that a value of {@link #WAIT} stands for: whole hours for two days, then whole days.
   */
  public static int hours(int value) {
    return value <= WHOLE_HOURS ? value - 1 : (value - WHOLE_HOURS) * 24;
  }
}
