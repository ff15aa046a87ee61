package org.heed.platform.doctor;

import java.util.List;

/** Looks at one thing that an instance needs. Changes nothing, and never throws. */
public interface Examination {

  /** What it saw, the most basic first. */
  List<Finding> examine();
}
