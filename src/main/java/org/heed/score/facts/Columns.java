package org.heed.score.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The columns of sealed blocks: from memory, else from the database. They never change, so what is
 * in memory needs no check; what was not used for longest goes first.
 */
@Component
class Columns {

  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 4;

  /** What an entry costs beside its codes. */
  private static final int OVERHEAD = 150;

  /**
   * Blocks are fetched in parts, so that a first look at years of answers needs no memory twice.
   */
  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final Map<Key, Column> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  Columns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** These columns of these blocks of the current workspace, in the order given. */
  List<Block> blocks(List<SealedBlock> wanted, Collection<Integer> attributes) {
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      List<SealedBlock> part = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
      Map<Key, Column> found = known(part, attributes);
      fetch(part, attributes, found);
      part.forEach(block -> blocks.add(block(block, attributes, found)));
    }
    return blocks;
  }

  private static Block block(
      SealedBlock block, Collection<Integer> attributes, Map<Key, Column> found) {
    Map<Integer, Column> columns = new HashMap<>();
    for (int attribute : attributes) {
      columns.put(attribute, found.getOrDefault(new Key(block.id(), attribute), Column.EMPTY));
    }
    return new Block(block.rows(), columns);
  }

  private synchronized Map<Key, Column> known(
      List<SealedBlock> blocks, Collection<Integer> attributes) {
    Map<Key, Column> known = new HashMap<>();
    for (SealedBlock block : blocks) {
      for (int attribute : attributes) {
        Key key = new Key(block.id(), attribute);
        Column column = kept.get(key);
        if (column != null) {
          known.put(key, column);
        }
      }
    }
    return known;
  }

  private void fetch(
      List<SealedBlock> blocks, Collection<Integer> attributes, Map<Key, Column> found) {
    Set<Long> ids = new HashSet<>();
    Set<Integer> missing = new HashSet<>();
    for (SealedBlock block : blocks) {
      for (int attribute : attributes) {
        if (!found.containsKey(new Key(block.id(), attribute))) {
          ids.add(block.id());
          missing.add(attribute);
        }
      }
    }
    if (ids.isEmpty()) {
      return;
    }
    Map<Key, Column> fetched = new HashMap<>();
    ids.forEach(id -> missing.forEach(one -> fetched.put(new Key(id, one), Column.EMPTY)));
    jdbc.sql(
            """
            select block_id, attribute, width, codes from fact_column
             where workspace_id = ? and block_id = any (?) and attribute = any (?)
            """)
        .params(WorkspaceScope.current(), ids.toArray(Long[]::new), missing.toArray(Integer[]::new))
        .query(
            row -> {
              fetched.put(
                  new Key(row.getLong(1), row.getInt(2)),
                  new Column(row.getInt(3), row.getBytes(4)));
            });
    found.putAll(fetched);
    keep(fetched);
  }

  private synchronized void keep(Map<Key, Column> fetched) {
    fetched.forEach(
        (key, column) -> {
          Column before = kept.put(key, column);
          bytes += size(column) - (before == null ? 0 : size(before));
        });
    var oldest = kept.entrySet().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= size(oldest.next().getValue());
      oldest.remove();
    }
  }

  private static long size(Column column) {
    return column.bytes().length + (long) OVERHEAD;
  }

  private record Key(long blockId, int attribute) {}
}
