package org.heed.program;

/** Where a touchpoint stands. */
public enum TouchpointState {
  /** Being prepared; nothing is planned. */
  DRAFT,
  /** Plans and sends. */
  RUNNING,
  /** Neither plans nor sends; what is planned waits. */
  PAUSED,
  /** Ended: everything is sent, or the rest was cancelled. It can be started again. */
  FINISHED
}
