package org.heed.program.settings;

/** What people decide about a touchpoint, column by column of the program's table. */
public enum Setting {
  /** The lifecycle stage. */
  STAGE,
  /** What makes it ask, and when. */
  WHEN,
  /** The audience. */
  WHO,
  /** The channel and how answers are protected. */
  CHANNEL,
  /** The survey. */
  SURVEY,
  /** Clocks, exclusions and samples. */
  CAPS,
  /** Who answers for it. */
  OWNER
}
