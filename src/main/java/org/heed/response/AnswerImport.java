package org.heed.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stores answers given elsewhere or earlier. */
@Component
class AnswerImport {

  private static final String STORE =
      """
      insert into response as r
             (workspace_id, invitation_id, touchpoint_id, survey_version_id, contact_id, account_id,
              region, channel, kind, score, confirmed_by, comment, reasons, language,
              answered_at, answered_on, invited_on, updated_at, completed_at)
      select ?, invitation_id, touchpoint_id, survey_version_id, contact_id, account_id,
             region, 'import',
             coalesce((select v.kind from survey_version v
                        where v.workspace_id = ? and v.id = one.survey_version_id), 'rnps'), score, 'import', comment,
             array(select jsonb_array_elements_text(reasons)), language,
             answered_at, answered_on, invited_on, answered_at,
             case when comment is not null or reasons <> '[]' then answered_at end
        from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                    ?::smallint[], ?::text[], ?::jsonb[], ?::text[], ?::timestamptz[], ?::date[],
                    ?::date[]) with ordinality
          as one (invitation_id, touchpoint_id, survey_version_id, contact_id, account_id, region,
                  score, comment, reasons, language, answered_at, answered_on, invited_on, position)
       order by position
      on conflict (workspace_id, invitation_id) do nothing
      returning %s
      """
          .formatted(ResponseRows.COLUMNS);

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Outbox outbox;
  private final Workspaces workspaces;

  AnswerImport(JdbcTemplate jdbc, JsonMapper json, Outbox outbox, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.json = json;
    this.outbox = outbox;
    this.workspaces = workspaces;
  }

  @Transactional
  public List<Long> importAll(Collection<PastAnswer> answers) {
    ZoneId zone = workspaces.current().timeZone();
    List<ResponseEvent> stored =
        jdbc.query(
            STORE,
            (row, number) -> received(row, number),
            WorkspaceScope.current(),
            WorkspaceScope.current(),
            column(answers, PastAnswer::invitationId, new Long[0]),
            column(answers, PastAnswer::touchpointId, new Long[0]),
            column(answers, PastAnswer::surveyVersionId, new Long[0]),
            column(answers, PastAnswer::contactId, new Long[0]),
            column(answers, PastAnswer::accountId, new Long[0]),
            column(answers, PastAnswer::region, new String[0]),
            column(answers, answer -> (short) answer.score(), new Short[0]),
            column(answers, PastAnswer::comment, new String[0]),
            column(answers, answer -> json.writeValueAsString(answer.reasons()), new String[0]),
            column(answers, PastAnswer::language, new String[0]),
            column(answers, answer -> answer.answeredAt().toString(), new String[0]),
            column(answers, answer -> day(answer, zone).toString(), new String[0]),
            column(answers, AnswerImport::invitedOn, new String[0]));
    outbox.publishAll(stored);
    return stored.stream().map(ResponseEvent::responseId).toList();
  }

  private static LocalDate day(PastAnswer answer, ZoneId zone) {
    return LocalDate.ofInstant(answer.answeredAt(), zone);
  }

  private static @Nullable String invitedOn(PastAnswer answer) {
    return answer.invitedOn() == null ? null : answer.invitedOn().toString();
  }

  private static <T extends @Nullable Object> T[] column(
      Collection<PastAnswer> answers, Function<PastAnswer, ? extends T> value, T[] type) {
    return answers.stream().map(value).toList().toArray(type);
  }

  private static ResponseEvent received(ResultSet row, int number) throws SQLException {
    return ResponseReceived.of(ResponseRows.read(row, number));
  }
}
