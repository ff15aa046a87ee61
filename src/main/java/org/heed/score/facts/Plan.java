package org.heed.score.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.response.snapshot.SnapshotAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A query made ready for scanning.
 *
 * @param codes how many codes each of the two splits has; 1 without one
 * @param todayByAccount today's code of an attribute by the account's code; empty when not asked
 *     for
 */
@SuppressWarnings("ArrayRecordComponent") // scanned, never compared
record Plan(FactQuery query, int[] codes, Map<Integer, int[]> todayByAccount) {

  /** The columns that a scan reads. */
  Set<Integer> columns() {
    Set<Integer> columns = new LinkedHashSet<>();
    columns.add(Block.LESS);
    columns.add(Counted.DAY);
    columns.add(Counted.KIND);
    columns.add(query.counted().column());
    Set<Integer> attributes = new LinkedHashSet<>(query.conditions().keySet());
    attributes.addAll(query.splits());
    for (int attribute : attributes) {
      columns.add(
          todayByAccount.containsKey(attribute) ? SnapshotAttribute.ACCOUNT.number() : attribute);
    }
    return columns;
  }

  FactCells cells() {
    return FactCells.of(query.starts().size(), codes, query.counted().width());
  }

  /** The allowed codes as a table to look up in; null when all are allowed. */
  static boolean[] table(Set<Integer> allowed) {
    int highest = allowed.stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean[] table = new boolean[highest + 1];
    allowed.forEach(code -> table[code] = true);
    return table;
  }

  @Nullable Integer split(int place) {
    List<Integer> splits = query.splits();
    return place < splits.size() ? splits.get(place) : null;
  }
}
