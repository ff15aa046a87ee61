package org.heed.program.matrix;

import java.util.List;
import org.heed.program.TouchpointState;
import org.heed.program.settings.Setting;

/**
 * One touchpoint as the table shows it.
 *
 * @param published whether its survey was ever published
 * @param cells one per column, in the order of {@link Setting}
 */
public record Row(
    long id,
    String name,
    String stage,
    TouchpointState state,
    boolean published,
    int revision,
    List<Cell> cells) {

  /** The columns that stand beside the name: all but the stage. */
  public List<Cell> columns() {
    return cells.stream().filter(cell -> cell.setting() != Setting.STAGE).toList();
  }

  /** How many of its settings nobody confirmed yet. */
  public long assumed() {
    return cells.stream().filter(Cell::assumed).count();
  }
}
