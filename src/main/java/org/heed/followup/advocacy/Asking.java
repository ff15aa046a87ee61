package org.heed.followup.advocacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.followup.advocacy.Advocate.State;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves promoters through the pipeline. Whoever asks first has the person for the quiet time: a row
 * per person decides between two who ask at once.
 */
@Component
public class Asking {

  private static final int MAX_TEXT = 2000;

  private final Advocates advocates;
  private final AdvocacyPolicies policies;
  private final AuditTrail audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  Asking(
      Advocates advocates,
      AdvocacyPolicies policies,
      AuditTrail audit,
      JdbcClient jdbc,
      Clock clock) {
    this.advocates = advocates;
    this.policies = policies;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Notes that the person was asked.
   *
   * @throws Conflict when they were asked within the quiet time, do not want to be asked, have an
   *     open case, or somebody changed this meanwhile
   */
  @Transactional
  public void ask(long id, int revision, Favour kind, String note) {
    Advocate found = require(id, revision, State.IDENTIFIED);
    String who = found.customer().who();
    if (found.blocked() != null) {
      throw new Conflict("%s %s.".formatted(who, found.blocked()));
    }
    if (!touch(found)) {
      throw new Conflict(who + " was asked lately. Look who asked, before anybody asks again.");
    }
    move(
        found,
        State.ASKED,
        """
        kind = :kind, asked_by = :actor, note = :note,
        asked_at = (select t.asked_at from advocacy_touch t
                     where t.workspace_id = advocacy.workspace_id
                       and t.contact_id = advocacy.contact_id)
        """,
        Map.of("kind", kind.key(), "note", PlainText.clean(note, MAX_TEXT)));
  }

  private boolean touch(Advocate found) {
    return jdbc.sql(
                """
                insert into advocacy_touch as t (workspace_id, contact_id, asked_at)
                values (:workspace, :contact, :now)
                on conflict (workspace_id, contact_id) do update set asked_at = excluded.asked_at
                 where t.asked_at <= excluded.asked_at - make_interval(days => :quiet)
                """)
            .param("workspace", WorkspaceScope.current())
            .param("contact", found.customer().contactId())
            .param("now", now())
            .param("quiet", policies.current().quietDays())
            .update()
        == 1;
  }

  /**
   * Notes that the person said yes.
   *
   * @throws Conflict when nobody asked, or somebody changed this meanwhile
   */
  @Transactional
  public void agree(long id, int revision) {
    move(require(id, revision, State.ASKED), State.AGREED, "agreed_at = :now", Map.of());
  }

  /**
   * Notes that the person said no, before or after agreeing.
   *
   * @throws Conflict when nobody asked, or somebody changed this meanwhile
   */
  @Transactional
  public void decline(long id, int revision) {
    move(
        require(id, revision, State.ASKED, State.AGREED),
        State.DECLINED,
        "ended_at = :now",
        Map.of());
  }

  /**
   * Keeps the words of a testimonial and how the person agreed that they are shown.
   *
   * @throws InvalidInput without words or without how they agreed
   * @throws Conflict when it is no testimonial that was agreed to
   */
  @Transactional
  public void consent(long id, int revision, String quote, String means) {
    Advocate found = require(id, revision, State.AGREED);
    String words = PlainText.clean(quote, MAX_TEXT);
    String how = PlainText.cleanLine(means, 300);
    if (words.isBlank()) {
      throw new InvalidInput("quote", "Enter the words that may be shown.");
    }
    if (how.isBlank()) {
      throw new InvalidInput("means", "Say how they agreed, such as: by mail of 3 March.");
    }
    move(
        found,
        State.AGREED,
        "quote = :quote, consent_means = :means, consent_at = :now, consent_by = :actor",
        Map.of("quote", words, "means", how));
  }

  /**
   * Notes that the favour is done.
   *
   * @throws InvalidInput for a testimonial without consent
   * @throws Conflict when the person did not agree, or somebody changed this meanwhile
   */
  @Transactional
  public void done(long id, int revision) {
    Advocate found = require(id, revision, State.AGREED);
    if (found.kind() == Favour.TESTIMONIAL && found.consent().isEmpty()) {
      throw new InvalidInput("quote", "Keep the words and how they agreed first.");
    }
    move(found, State.DONE, "ended_at = :now", Map.of());
  }

  /**
   * Notes what the person got for it.
   *
   * @throws InvalidInput without words
   * @throws Conflict when nothing was agreed to, or somebody changed this meanwhile
   */
  @Transactional
  public void reward(long id, int revision, String reward) {
    Advocate found = require(id, revision, State.AGREED, State.DONE);
    String what = PlainText.cleanLine(reward, 300);
    if (what.isBlank()) {
      throw new InvalidInput("reward", "Say what they got.");
    }
    move(found, found.state(), "reward = :reward, rewarded_at = :now", Map.of("reward", what));
  }

  private Advocate require(long id, int revision, State... states) {
    Advocate found = advocates.get(id);
    if (found.revision() != revision || !List.of(states).contains(found.state())) {
      throw new Conflict("Somebody changed this meanwhile. Look at it as it is now.");
    }
    return found;
  }

  /** The columns are one of the fixed texts above. */
  private void move(Advocate found, State to, String columns, Map<String, String> values) {
    int moved =
        jdbc.sql(
                """
                update advocacy
                   set undo = to_jsonb(advocacy) - 'undo'
                              || jsonb_build_object('touched_at', :touched::timestamptz),
                       state = :state, revision = revision + 1,
                """
                    + columns
                    + " where workspace_id = :workspace and id = :id and revision = :revision")
            .param("state", to.key())
            .param("workspace", WorkspaceScope.current())
            .param("id", found.id())
            .param("revision", found.revision())
            .param("now", now())
            .param("actor", actorId())
            .param("touched", timestamp(found.lastAskedAt()))
            .params(values)
            .update();
    if (moved == 0) {
      throw new Conflict("Somebody changed this meanwhile. Look at it as it is now.");
    }
    Map<String, Object> facts = new LinkedHashMap<>(values);
    facts.put("from", found.state().key());
    facts.put("to", to.key());
    audit.record("advocacy." + to.key(), "advocacy", Long.toString(found.id()), facts);
  }

  private static @Nullable Long actorId() {
    return Actor.current() instanceof Person person ? person.userId() : null;
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
