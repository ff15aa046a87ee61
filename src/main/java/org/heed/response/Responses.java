package org.heed.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers of the current workspace: reading them, and deciding which ones count. */
@Service
public class Responses {

  /** The reason of answers that Heed itself withdrew; a person's press restores them. */
  public static final String WITHDRAWN = Validity.SCANNED;

  /** Most rows of one page. */
  public static final int MAX_ROWS = 200;

  private final JdbcClient jdbc;
  private final ResponseSearch search;
  private final Validity validity;
  private final AuditTrail audit;

  Responses(JdbcClient jdbc, ResponseSearch search, Validity validity, AuditTrail audit) {
    this.validity = validity;
    this.audit = audit;
    this.jdbc = jdbc;
    this.search = search;
  }

  /** The answer with this id, unless it is of another workspace or one of {@link SmallGroups}. */
  public Optional<Response> find(long responseId) {
    return one(" and r.id = ?" + SmallGroups.condition(""), responseId);
  }

  /** The answer to an invitation; empty while there is none, and for ever if it is anonymous. */
  public Optional<Response> ofInvitation(long invitationId) {
    return one(" and r.invitation_id = ?" + SmallGroups.condition(""), invitationId);
  }

  /** The answer as the page of the person who gave it needs it, however few there are. */
  public Optional<Response> forRespondent(long responseId) {
    return one(" and r.id = ?", responseId);
  }

  private Optional<Response> one(String condition, long id) {
    return jdbc.sql(
            """
            select %s from response r
              left join touchpoint t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
             where r.workspace_id = ?
            """
                    .formatted(ResponseRows.COLUMNS)
                + condition)
        .params(WorkspaceScope.current(), id)
        .query(ResponseRows::read)
        .optional();
  }

  /** Whether nobody has answered yet. */
  public boolean none() {
    return jdbc.sql("select not exists (select from response where workspace_id = ?)")
        .param(WorkspaceScope.current())
        .query(Boolean.class)
        .single();
  }

  /** The answer with the names that pages show; empty when this workspace has no such answer. */
  public Optional<ResponsePage.Row> named(long responseId) {
    return search.named(WorkspaceScope.current(), responseId);
  }

  /** Every region that answers came from, by name; for filters. */
  public List<String> regions() {
    return search.regions(WorkspaceScope.current());
  }

  /** Every later change of an answer, oldest first. */
  public List<Response.Change> history(long responseId) {
    return jdbc.sql(
            """
            select at, actor, field, old_value, new_value
              from response_change where workspace_id = ? and response_id = ? order by id
            """)
        .params(WorkspaceScope.current(), responseId)
        .query(
            (row, number) ->
                new Response.Change(
                    ResponseRows.instant(row, "at"),
                    row.getString("actor"),
                    row.getString("field"),
                    row.getString("old_value"),
                    row.getString("new_value")))
        .list();
  }

  /**
   * Answers that match, newest day first.
   *
   * @param after {@link ResponsePage#next} of the page before; null for the first page
   * @param limit rows a page, 1 to {@value #MAX_ROWS}; other numbers are brought into that range
   * @throws InvalidInput when {@code after} was not made here
   */
  public ResponsePage search(ResponseFilter filter, @Nullable String after, int limit) {
    return search.page(WorkspaceScope.current(), filter, after, Math.clamp(limit, 1, MAX_ROWS));
  }

  /**
   * Takes an answer out of every count; it stays visible as invalid. An answer that does not count
   * already is left as it is.
   *
   * @param reason why, in a person's words; cut to 500 characters
   * @throws NotFound when this workspace has no such answer
   * @throws InvalidInput (field {@code reason}) without a reason
   */
  @Transactional
  public void invalidate(long responseId, String reason) {
    String words = PlainText.cleanLine(reason, 500);
    if (words.isEmpty()) {
      throw new InvalidInput("reason", "Say why this answer should not count.");
    }
    Response response = lock(responseId);
    if (response.valid()) {
      validity.invalidate(response, Actor.current().name(), words);
      audit.record(
          "response.invalidated", "response", Long.toString(responseId), Map.of("reason", words));
    }
  }

  /**
   * Takes answers that look as if no customer gave them out of every count; runs in the caller's
   * transaction, in a few statements for many answers.
   *
   * @param reasons why, by id of the answer; one that does not count already is left as it is
   */
  @Transactional
  public void withdrawFlagged(Map<Long, String> reasons) {
    if (!reasons.isEmpty()) {
      validity.withdrawAll(reasons);
    }
  }

  /**
   * Lets an answer count again; one that counts is left as it is.
   *
   * @throws NotFound when this workspace has no such answer
   */
  @Transactional
  public void revalidate(long responseId) {
    Response response = lock(responseId);
    if (!response.valid()) {
      validity.revalidate(response, Actor.current().name());
      audit.record("response.revalidated", "response", Long.toString(responseId), Map.of());
    }
  }

  private Response lock(long responseId) {
    return validity
        .lock(responseId)
        .orElseThrow(() -> new NotFound("There is no answer %d.".formatted(responseId)));
  }
}
