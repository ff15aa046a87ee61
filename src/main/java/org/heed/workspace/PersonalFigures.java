package org.heed.workspace;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether scores and figures may be told apart by person. Where pay or reviews begin to follow
 * them, people steer who is asked; an owner can switch them off for a time, with a reason.
 */
@Component
public class PersonalFigures {

  private static final int MOST_DAYS = 731;

  private final JdbcClient jdbc;
  private final Workspaces workspaces;
  private final AuditTrail audit;
  private final Clock clock;

  PersonalFigures(JdbcClient jdbc, Workspaces workspaces, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A time without figures by person.
   *
   * @param untilDay last day, included
   */
  public record Pause(LocalDate fromDay, LocalDate untilDay, String reason, String setBy) {

    /** What pages say in place of the figures. */
    public String sentence() {
      return "Scores and figures by person are switched off until %s by %s: “%s”."
          .formatted(untilDay, setBy, reason);
    }
  }

  /** Why figures by person are hidden today; empty while they are shown. */
  public Optional<Pause> hidden() {
    return jdbc.sql(
            """
            select from_day, until_day, reason, set_by from personal_figures_pause
             where workspace_id = ? and ended_at is null and ? between from_day and until_day
             order by id desc limit 1
            """)
        .params(WorkspaceScope.current(), workspaces.today())
        .query(Pause.class)
        .optional();
  }

  /** The sentence for pages; null while figures by person are shown. */
  public @Nullable String why() {
    return hidden().map(Pause::sentence).orElse(null);
  }

  /** Every time so far, the newest first. */
  public List<Pause> all() {
    return jdbc.sql(
            """
            select from_day, until_day, reason, set_by from personal_figures_pause
             where workspace_id = ? order by id desc
            """)
        .param(WorkspaceScope.current())
        .query(Pause.class)
        .list();
  }

  /**
   * Switches them off from today on.
   *
   * @param until last day, included
   * @throws InvalidInput without a reason, or for a day before today or more than two years ahead
   */
  @Transactional
  public void hide(LocalDate until, String reason) {
    String clean = PlainText.cleanLine(reason, 300);
    LocalDate today = workspaces.today();
    if (clean.isEmpty()) {
      throw new InvalidInput("reason", "Say why: everybody reads it in place of the figures.");
    }
    if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
      throw new InvalidInput("until", "Choose a day from today to two years ahead.");
    }
    end();
    jdbc.sql(
            """
            insert into personal_figures_pause
                   (workspace_id, from_day, until_day, reason, set_by, set_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), today, until, clean, Actor.current().name())
        .param(Timestamp.from(clock.instant()))
        .update();
    audit.record(
        "personal_figures.hidden",
        "workspace",
        Long.toString(WorkspaceScope.current()),
        Map.of("until", until.toString(), "reason", clean));
  }

  /** Shows them again from now on. */
  @Transactional
  public void show() {
    if (end() > 0) {
      audit.record(
          "personal_figures.shown", "workspace", Long.toString(WorkspaceScope.current()), Map.of());
    }
  }

  private int end() {
    return jdbc.sql(
            """
            update personal_figures_pause set ended_at = ?
             where workspace_id = ? and ended_at is null and until_day >= ?
            """)
        .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), workspaces.today())
        .update();
  }
}
