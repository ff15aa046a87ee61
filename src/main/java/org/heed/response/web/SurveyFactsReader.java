package org.heed.response.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.Responses;
import org.heed.response.authenticity.ScannerSigns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything the survey page needs in one query. */
@Component
class SurveyFactsReader {

  private final JdbcClient jdbc;
  private final Clock clock;

  SurveyFactsReader(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The facts; empty when there is no such invitation. An answer that Heed withdrew is none. */
  Optional<SurveyFacts> find(long workspaceId, long invitationId) {
    Instant now = clock.instant();
    return WorkspaceScope.call(
        workspaceId,
        () ->
            jdbc.sql(
                    """
                    select i.state, i.closes_at, i.sent_at, i.survey_version_id, i.contact_id,
                           coalesce(t.protection, 'standard') as protection,
                           coalesce(t.anonymous, false) as anonymous,
                           u.invitation_id is not null as used,
                           c.opted_out_at is not null as opted_out,
                           s.last_at is not null as scanned,
                           coalesce(r.language, c.language) as language,
                           r.id as response_id, r.score, r.comment, r.reasons, r.completed_at
                      from invitation i
                      left join touchpoint t
                             on t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
                      left join anonymous_use u
                             on u.workspace_id = i.workspace_id and u.invitation_id = i.id
                      left join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
                      left join scanner_sign s
                             on s.workspace_id = i.workspace_id and s.invitation_id = i.id
                            and s.last_at > ?
                      left join response r
                             on r.workspace_id = i.workspace_id and r.invitation_id = i.id
                            and r.invalid_reason is distinct from ?
                     where i.workspace_id = ? and i.id = ?
                    """)
                .params(
                    Timestamp.from(now.minus(ScannerSigns.FRESH)),
                    Responses.WITHDRAWN,
                    workspaceId,
                    invitationId)
                .query((row, number) -> SurveyFacts.read(row, now))
                .optional());
  }
}
