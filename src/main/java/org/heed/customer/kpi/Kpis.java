package org.heed.customer.kpi;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operational figures of the current workspace. Every change is audited. */
@Service
public class Kpis {

  private static final String READ =
      """
      select id, key, name, unit, higher_is_better, worst, best, weight
        from kpi where workspace_id = ?
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Kpis(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of them by name. */
  public List<Kpi> all() {
    return jdbc.sql(READ + " order by heed_sort_key(name), id")
        .param(WorkspaceScope.current())
        .query(Kpi.class)
        .list();
  }

  /**
   * The figure of this number.
   *
   * @throws NotFound when this workspace has none
   */
  public Kpi get(long id) {
    return jdbc.sql(READ + " and id = ?")
        .params(WorkspaceScope.current(), id)
        .query(Kpi.class)
        .optional()
        .orElseThrow(() -> new NotFound("There is no figure " + id + "."));
  }

  /**
   * Adds one.
   *
   * @throws InvalidInput naming the field at fault
   */
  @Transactional
  public long create(KpiDraft draft) {
    KpiDraft clean = draft.checked();
    try {
      long id =
          jdbc.sql(
                  """
                  insert into kpi (workspace_id, key, name, unit, higher_is_better, worst, best,
                                   weight, created_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                  """)
              .params(WorkspaceScope.current(), clean.key(), clean.name(), clean.unit())
              .param(clean.higherIsBetter())
              .param(clean.worst())
              .param(clean.best())
              .param(clean.weight())
              .param(Timestamp.from(clock.instant()))
              .query(Long.class)
              .single();
      audit.record("kpi.created", "kpi", Long.toString(id), Map.of("key", clean.key()));
      return id;
    } catch (DuplicateKeyException taken) {
      throw new InvalidInput("key", "There is a figure with this key already.");
    }
  }

  /**
   * Changes one. Its key stays, because files and systems know it; its unit stays once there are
   * values.
   *
   * @throws InvalidInput naming the field at fault
   */
  @Transactional
  public void change(long id, KpiDraft draft) {
    Kpi before = get(id);
    KpiDraft clean = draft.checked();
    if (!before.unit().equals(clean.unit()) && hasFacts(id)) {
      throw new InvalidInput(
          "unit",
          "There are values in %s already; they would be misread. Add a figure of its own."
              .formatted(before.unit()));
    }
    jdbc.sql(
            """
            update kpi set name = ?, unit = ?, higher_is_better = ?, worst = ?, best = ?, weight = ?
             where workspace_id = ? and id = ?
            """)
        .params(clean.name(), clean.unit(), clean.higherIsBetter())
        .param(clean.worst())
        .param(clean.best())
        .params(clean.weight(), WorkspaceScope.current(), id)
        .update();
    audit.record("kpi.changed", "kpi", Long.toString(id), Map.of("key", before.key()));
  }

  private boolean hasFacts(long id) {
    return jdbc.sql("select exists (select 1 from kpi_fact where workspace_id = ? and kpi_id = ?)")
        .params(WorkspaceScope.current(), id)
        .query(Boolean.class)
        .single();
  }

  /** Deletes one with all its values. */
  @Transactional
  public void delete(long id) {
    Kpi gone = get(id);
    jdbc.sql("delete from kpi where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), id)
        .update();
    audit.record("kpi.deleted", "kpi", Long.toString(id), Map.of("key", gone.key()));
  }
}
