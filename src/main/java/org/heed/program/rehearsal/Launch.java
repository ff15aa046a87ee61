package org.heed.program.rehearsal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole program at once: the pilot on one person's accounts, the launch, the stop. */
@Service
public class Launch {

  private final JdbcClient jdbc;
  private final Touchpoints touchpoints;
  private final TouchpointLife life;
  private final Users users;
  private final AuditTrail audit;
  private final Clock clock;

  Launch(
      JdbcClient jdbc,
      Touchpoints touchpoints,
      TouchpointLife life,
      Users users,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.touchpoints = touchpoints;
    this.life = life;
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whose accounts alone are asked now; empty without a pilot. */
  public Optional<Long> pilot() {
    return jdbc.sql("select owner_id from program_pilot where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(Long.class)
        .optional();
  }

  /**
   * Confines everything that is planned from now on to this person's accounts, and starts what is
   * ready.
   *
   * @return how many touchpoints were started
   * @throws InvalidInput when there is no such person
   */
  @Transactional
  public int startPilot(long ownerId) {
    if (users.find(ownerId).isEmpty()) {
      throw new InvalidInput("ownerId", "Choose whose accounts to begin with.");
    }
    jdbc.sql(
            """
            insert into program_pilot (workspace_id, owner_id, since) values (?, ?, ?)
            on conflict (workspace_id) do update set owner_id = excluded.owner_id,
                                                     since = excluded.since
            """)
        .params(WorkspaceScope.current(), ownerId, Timestamp.from(clock.instant()))
        .update();
    audit.record("program.pilot", "user", Long.toString(ownerId), Map.of());
    return startReady();
  }

  /**
   * Ends the pilot and lets the program ask everybody: waves that were confined go on with the
   * rest, and what is ready starts.
   *
   * @return how many touchpoints were started
   */
  @Transactional
  public int toEverybody() {
    jdbc.sql("delete from program_pilot where workspace_id = ?")
        .param(WorkspaceScope.current())
        .update();
    jdbc.sql(
            """
            delete from planning_stretch s
             using planning_run r
             where s.workspace_id = ? and r.workspace_id = s.workspace_id and r.id = s.run_id
               and r.pilot_owner_id is not null
            """)
        .param(WorkspaceScope.current())
        .update();
    jdbc.sql(
            """
            update planning_run r
               set state = 'running', finished_at = null, last_contact_id = 0, last_account_id = 0,
                   pilot_owner_id = null, drawn = true
              from touchpoint t
             where r.workspace_id = ? and r.pilot_owner_id is not null
               and t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
               and t.pace ->> 'kind' = 'wave' and t.state <> 'finished'
               and r.planned_on = (select max(planned_on) from planning_run
                                    where workspace_id = t.workspace_id and touchpoint_id = t.id)
            """)
        .param(WorkspaceScope.current())
        .update();
    audit.record("program.launched", "workspace", "", Map.of());
    return startReady();
  }

  private int startReady() {
    List<Touchpoint> ready =
        touchpoints.all().stream()
            .filter(one -> one.state() == TouchpointState.DRAFT && one.surveyVersionId() != null)
            .toList();
    ready.forEach(one -> life.start(one.id()));
    List<Touchpoint> paused =
        touchpoints.all().stream().filter(one -> one.state() == TouchpointState.PAUSED).toList();
    paused.forEach(one -> life.resume(one.id()));
    return ready.size() + paused.size();
  }

  /** What a launch would find. */
  public Readiness readiness() {
    return Readiness.of(touchpoints.all());
  }

  /** How many touchpoints ask at this moment. */
  public int running() {
    return touchpoints.running().size();
  }

  /** Pauses every touchpoint: from this moment nothing is planned or sent. */
  @Transactional
  public int stop() {
    List<Touchpoint> running = touchpoints.running();
    running.forEach(one -> life.pause(one.id()));
    audit.record("program.stopped", "workspace", "", Map.of("touchpoints", running.size()));
    return running.size();
  }
}
