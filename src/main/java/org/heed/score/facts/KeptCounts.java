package org.heed.score.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts of sealed blocks for the queries asked lately. Blocks are only ever added, so a query that
 * is asked again reads only the blocks sealed since: what it costs does not grow with the answers.
 */
@Component
class KeptCounts {

  private static final long MOST_CELLS = Runtime.getRuntime().maxMemory() / 16 / Long.BYTES;

  /** Blocks that one thread scans at a time. */
  private static final int PART = 64;

  private final Map<Key, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long cells;

  /** The counts of these blocks, which are in the order of their ids. */
  FactCells sealed(Plan plan, List<SealedBlock> blocks, Columns columns) {
    if (plan.query().today()) {
      return scanned(plan, blocks, columns);
    }
    Key key = new Key(WorkspaceScope.current(), plan.query());
    Kept before = find(key);
    boolean fits = before != null && before.cells().hasCodes(plan.codes()) && before.isOf(blocks);
    long last = fits && before != null ? before.lastBlock() : 0;
    List<SealedBlock> fresh = blocks.stream().filter(block -> block.id() > last).toList();
    if (fresh.isEmpty()) {
      return fits && before != null ? before.cells() : plan.cells();
    }
    FactCells counts = scanned(plan, fresh, columns);
    if (fits && before != null) {
      counts.add(before.cells());
    }
    keep(key, new Kept(counts, blocks.size(), fresh.getLast().id()));
    return counts;
  }

  private static FactCells scanned(Plan plan, List<SealedBlock> blocks, Columns columns) {
    Set<Integer> attributes = plan.columns();
    FactCells all = plan.cells();
    List<Block> read = columns.blocks(blocks, attributes);
    IntStream.rangeClosed(0, (read.size() - 1) / PART)
        .parallel()
        .forEach(
            part -> {
              Scan scan = new Scan(plan);
              int from = part * PART;
              read.subList(from, Math.min(from + PART, read.size())).forEach(scan::add);
              all.add(scan.cells());
            });
    return all;
  }

  private synchronized @Nullable Kept find(Key key) {
    return kept.get(key);
  }

  private synchronized void keep(Key key, Kept counts) {
    Kept before = kept.put(key, counts);
    cells += counts.cells().size() - (before == null ? 0 : before.cells().size());
    var oldest = kept.entrySet().iterator();
    while (cells > MOST_CELLS && oldest.hasNext()) {
      cells -= oldest.next().getValue().cells().size();
      oldest.remove();
    }
  }

  private record Key(long workspaceId, FactQuery query) {}

  private record Kept(FactCells cells, int blocks, long lastBlock) {

    /** After a rebuild the blocks counted here are gone, and others hold the same answers. */
    boolean isOf(List<SealedBlock> now) {
      return now.stream().filter(block -> block.id() <= lastBlock).count() == blocks;
    }
  }
}
