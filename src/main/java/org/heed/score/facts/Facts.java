package org.heed.score.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.TodayCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts answers and invitations of the current workspace. */
@Service
public class Facts {

  private final JdbcClient jdbc;
  private final Attributes attributes;
  private final TodayCodes todayCodes;
  private final Columns columns;
  private final Recent recent;
  private final KeptCounts kept;
  private final TransactionTemplate oneMoment;

  Facts(
      JdbcClient jdbc,
      Attributes attributes,
      TodayCodes todayCodes,
      Columns columns,
      Recent recent,
      KeptCounts kept,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.attributes = attributes;
    this.todayCodes = todayCodes;
    this.columns = columns;
    this.recent = recent;
    this.kept = kept;
    oneMoment = new TransactionTemplate(transactions);
    // Sealing moves rows from steps to blocks; both are read as of one moment.
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Counts everything that the query asks for, answers of the last second perhaps excepted. */
  public FactCells count(FactQuery query) {
    Map<Integer, int[]> today = query.today() ? today(query) : Map.of();
    Moment moment =
        oneMoment.execute(
            status -> {
              Plan plan = new Plan(query, codes(query), today);
              return new Moment(plan, sealed(query), recent.block(query.series(), plan.columns()));
            });
    Scan scan = new Scan(moment.plan());
    scan.add(moment.recent());
    FactCells cells = scan.cells();
    cells.add(kept.sealed(moment.plan(), moment.sealed(), columns));
    for (int place = 0; place < query.splits().size(); place++) {
      cells.fold(place, attributes.folds(query.splits().get(place)));
    }
    return cells;
  }

  private int[] codes(FactQuery query) {
    Map<Integer, Integer> highest = attributes.highestCodes(query.splits());
    int[] codes = {1, 1};
    for (int place = 0; place < query.splits().size(); place++) {
      codes[place] = highest.getOrDefault(query.splits().get(place), 0) + 1;
    }
    return codes;
  }

  private Map<Integer, int[]> today(FactQuery query) {
    Set<Integer> asked =
        Stream.concat(query.conditions().keySet().stream(), query.splits().stream())
            .collect(Collectors.toSet());
    Map<Integer, int[]> byAttribute = new HashMap<>();
    for (Attribute attribute : attributes.all()) {
      if (attribute.ofAccount() && asked.contains(attribute.number())) {
        byAttribute.put(attribute.number(), todayCodes.byAccount(attribute));
      }
    }
    return byAttribute;
  }

  private List<SealedBlock> sealed(FactQuery query) {
    return jdbc
        .sql(
            """
            select id, rows, first_day, last_day from fact_block
             where workspace_id = ? and series = ? order by id
            """)
        .params(WorkspaceScope.current(), query.series().number())
        .query(
            (row, number) ->
                new SealedBlock(row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .list()
        .stream()
        .filter(block -> block.touches(query))
        .toList();
  }

  private record Moment(Plan plan, List<SealedBlock> sealed, Block recent) {}
}
