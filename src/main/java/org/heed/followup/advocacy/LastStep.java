package org.heed.followup.advocacy;

import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.workspace.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back the last step of a favour, as if it had not been noted. */
@Component
public class LastStep {

  private static final String FORGET_ASKING =
      """
      with mine as (
        select contact_id, asked_at, (undo ->> 'touched_at')::timestamptz as before from advocacy
         where workspace_id = :workspace and id = :id and revision = :revision
           and undo ->> 'state' = 'identified'
      ), back as (
        update advocacy_touch t set asked_at = mine.before from mine
         where t.workspace_id = :workspace and t.contact_id = mine.contact_id
           and t.asked_at = mine.asked_at and mine.before is not null
      )
      delete from advocacy_touch t using mine
       where t.workspace_id = :workspace and t.contact_id = mine.contact_id
         and t.asked_at = mine.asked_at and mine.before is null
      """;

  private static final String RESTORE =
      """
      update advocacy v
         set (state, kind, asked_at, asked_by, agreed_at, ended_at, note, quote, consent_means,
              consent_at, consent_by, reward, rewarded_at)
             = (select b.state, b.kind, b.asked_at, b.asked_by, b.agreed_at, b.ended_at, b.note,
                       b.quote, b.consent_means, b.consent_at, b.consent_by, b.reward, b.rewarded_at
                  from jsonb_populate_record(null::advocacy, v.undo) b),
             revision = revision + 1, undo = null
       where workspace_id = :workspace and id = :id and revision = :revision and undo is not null
      """;

  private final Advocates advocates;
  private final AuditTrail audit;
  private final JdbcClient jdbc;

  LastStep(Advocates advocates, AuditTrail audit, JdbcClient jdbc) {
    this.advocates = advocates;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /**
   * Undoes it. Whoever was noted as asked can be asked again as if nobody had.
   *
   * @throws Conflict when somebody changed this meanwhile, nothing can be undone, or the person has
   *     come back to the beginning since
   */
  @Transactional
  public void undo(long id, int revision) {
    Advocate found = advocates.get(id);
    run(FORGET_ASKING, id, revision);
    try {
      if (run(RESTORE, id, revision) == 0) {
        throw new Conflict("There is no last step to undo any more. Look at it as it is now.");
      }
    } catch (DuplicateKeyException running) {
      throw new Conflict("This person could be asked anew since then. Go on there.");
    }
    audit.record(
        "advocacy.undone", "advocacy", Long.toString(id), Map.of("from", found.state().key()));
  }

  private int run(String statement, long id, int revision) {
    return jdbc.sql(statement)
        .param("workspace", WorkspaceScope.current())
        .param("id", id)
        .param("revision", revision)
        .update();
  }
}
