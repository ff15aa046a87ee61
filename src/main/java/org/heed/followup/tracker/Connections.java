package org.heed.followup.tracker;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.heed.followup.outside.Reach;
import org.heed.followup.outside.SystemKind;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.text.SecretBox;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Connects systems and takes them away again. Every change is audited. */
@Component
public class Connections {

  private static final int LONGEST = 80;
  private static final int LONGEST_SECRET = 2000;

  /** What a line of a request can carry. */
  private static final Pattern HEADER = Pattern.compile("[!-~]+");

  private final Trackers trackers;
  private final JdbcClient jdbc;
  private final Reach reach;
  private final SecretBox secrets;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Connections(
      Trackers trackers,
      JdbcClient jdbc,
      Reach reach,
      SecretBox secrets,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.trackers = trackers;
    this.jdbc = jdbc;
    this.reach = reach;
    this.secrets = secrets;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What has to be known of a system.
   *
   * @param login empty where the system asks for none
   */
  public record Draft(String name, TrackerKind kind, String address, String login, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
      return "Draft[" + name + "]";
    }
  }

  /**
   * Connects a system after it let us in.
   *
   * @throws InvalidInput naming the field that is wrong
   */
  public void add(Draft draft) {
    String name = PlainText.cleanLine(draft.name(), LONGEST);
    if (name.isBlank()) {
      throw new InvalidInput("name", "Give it a name, such as Support desk.");
    }
    if (draft.secret().isBlank() || draft.secret().length() > LONGEST_SECRET) {
      throw new InvalidInput("secret", "Enter the token or secret.");
    }
    if (!HEADER.matcher(draft.secret().strip()).matches()) {
      throw new InvalidInput(
          "secret", "A token has no spaces, line breaks or accents: copy it once more, alone.");
    }
    String login = PlainText.cleanLine(draft.login(), LONGEST_SECRET).strip();
    if (login.isEmpty() && draft.kind() != TrackerKind.HUBSPOT) {
      throw new InvalidInput("login", "Enter whom the secret belongs to.");
    }
    String address =
        draft.kind().getUsualAddress().isEmpty() || !draft.address().isBlank()
            ? draft.address().strip()
            : draft.kind().getUsualAddress();
    OpenTracker open = trackers.opened(draft.kind(), address, login, draft.secret().strip(), "");
    String web = letIn(draft.kind(), open);
    transaction.executeWithoutResult(status -> store(name, draft.kind(), open, web));
  }

  private String letIn(TrackerKind kind, OpenTracker open) {
    try {
      return trackers.api(kind).check(open);
    } catch (NotDone refused) {
      throw new InvalidInput(
          refused.reason() == NotDone.Reason.AWAY ? "address" : "secret",
          "%s did not let Heed in: %s. Nothing was stored."
              .formatted(kind.getLabel(), refused.sentence()));
    }
  }

  private void store(String name, TrackerKind kind, OpenTracker open, String web) {
    jdbc.sql(
            """
            insert into tracker (workspace_id, name, kind, address, login, secret, web, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), name, kind.getKey(), open.address().toString())
        .params(open.login(), secrets.lock(Trackers.PURPOSE, open.secret()), web, now())
        .update();
    audit.record("tracker.added", "tracker", name, Map.of("kind", kind.getKey()));
  }

  /** Forgets its secret and what still waits for it; what was made stays where it stands. */
  public void remove(long trackerId) {
    String name = trackers.get(trackerId).name();
    transaction.executeWithoutResult(status -> remove(trackerId, name));
  }

  private void remove(long trackerId, String name) {
    jdbc.sql(
            """
            update tracker set removed_at = ?, active = false, secret = '', login = ''
             where workspace_id = ? and id = ?
            """)
        .params(now(), WorkspaceScope.current(), trackerId)
        .update();
    jdbc.sql(
            """
            update tracked_work set state = 'dropped', error = 'The system was removed.'
             where workspace_id = ? and tracker_id = ? and state <> 'made'
            """)
        .params(WorkspaceScope.current(), trackerId)
        .update();
    audit.record("tracker.removed", "tracker", name, Map.of());
  }

  /** Stops or resumes making; what is asked for meanwhile waits. Resuming also tries at once. */
  public void setActive(long trackerId, boolean active) {
    String name = trackers.get(trackerId).name();
    transaction.executeWithoutResult(
        status -> {
          reach.setActive(SystemKind.TRACKER, trackerId, active);
          audit.record(active ? "tracker.resumed" : "tracker.paused", "tracker", name, Map.of());
        });
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
