package org.heed.program.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Audience;
import org.heed.program.TouchpointSettings;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts audiences before anything is planned, by the same conditions that planning uses. */
@Service
public class Audiences {

  private static final int MAX_CHOICES = 200;

  private final Eligibility eligibility;
  private final JdbcClient jdbc;
  private final Workspaces workspaces;
  private final Clock clock;

  Audiences(Eligibility eligibility, JdbcClient jdbc, Workspaces workspaces, Clock clock) {
    this.eligibility = eligibility;
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** How many contacts pass the filters, and how many of those could not be asked today. */
  public AudienceCount count(TouchpointSettings settings) {
    Map<SuppressionReason, Long> leftOut = new EnumMap<>(SuppressionReason.class);
    long matching = 0;
    for (Row row : rows(settings)) {
      matching += row.contacts();
      if (row.reason() != null) {
        leftOut.put(SuppressionReason.of(row.reason()), row.contacts());
      }
    }
    return new AudienceCount(matching, leftOut);
  }

  private List<Row> rows(TouchpointSettings settings) {
    Eligibility.Part audience = eligibility.of(settings, null);
    return jdbc.sql(
            """
            select coalesce(exclusion, case when :quiet > 0 and l.touched_on > :today::date - :quiet
                                            then 'recently_surveyed' end) as reason,
                   count(*) as contacts
              from (select c.id, %s as exclusion %s) as contact
              left join last_touch l on l.workspace_id = :workspace and l.contact_id = contact.id
             group by 1
            """
                .formatted(Eligibility.EXCLUSION, audience.sql()))
        .params(audience.parameters())
        .param("today", LocalDate.ofInstant(clock.instant(), workspaces.current().timeZone()))
        .param("quiet", settings.quietDays())
        .query((row, number) -> new Row(row.getString("reason"), row.getLong("contacts")))
        .list();
  }

  /** Why this contact could not be asked today; empty when it could. Clocks apart. */
  public Optional<SuppressionReason> reason(TouchpointSettings settings, long contactId) {
    Eligibility.Part audience = eligibility.of(settings, null);
    List<String> found =
        jdbc.sql(
                "select coalesce(%s, '') %s and c.id = :contact"
                    .formatted(Eligibility.EXCLUSION, audience.sql()))
            .params(audience.parameters())
            .param("today", LocalDate.ofInstant(clock.instant(), workspaces.current().timeZone()))
            .param("contact", contactId)
            .query(String.class)
            .list();
    if (found.isEmpty()) {
      return Optional.of(SuppressionReason.NOT_IN_AUDIENCE);
    }
    return Optional.of(found.getFirst()).filter(one -> !one.isEmpty()).map(SuppressionReason::of);
  }

  private record Row(@Nullable String reason, long contacts) {}

  /** The values that occur among this workspace's customers, to choose from. */
  public Audience choices() {
    return new Audience(
        distinct("select distinct segment from account where workspace_id = ? and segment <> ''"),
        distinct("select distinct tier from account where workspace_id = ? and tier <> ''"),
        distinct("select distinct region from account where workspace_id = ? and region <> ''"),
        distinct(
            """
            select distinct lifecycle_stage from account
             where workspace_id = ? and lifecycle_stage <> ''
            """),
        distinct(
            """
            select distinct account_role from contact
             where workspace_id = ? and account_role is not null
            """),
        distinct("select distinct language from contact where workspace_id = ?"));
  }

  private List<String> distinct(String sql) {
    return jdbc.sql(sql + " order by 1 limit " + MAX_CHOICES)
        .param(WorkspaceScope.current())
        .query(String.class)
        .list();
  }
}
