package org.heed.followup.tracker;

import java.net.URI;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.followup.channel.Destination;
import org.heed.followup.tracker.NotDone.Reason;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.SecretBox;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The connected systems of the workspace in scope. */
@Component
public class Trackers {

  static final String PURPOSE = "tracker";

  private final JdbcClient jdbc;
  private final SecretBox secrets;
  private final Destination destination;
  private final Map<TrackerKind, TrackerApi> vendors;

  Trackers(JdbcClient jdbc, SecretBox secrets, Destination destination, List<TrackerApi> vendors) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.destination = destination;
    this.vendors =
        vendors.stream().collect(Collectors.toMap(TrackerApi::kind, Function.identity()));
  }

  /** All of them, oldest first. */
  public List<Tracker> all() {
    return jdbc.sql(
            """
            select t.*,
                   (select count(*) from tracked_work w
                     where w.workspace_id = t.workspace_id and w.tracker_id = t.id
                       and w.state in ('waiting', 'asking')) as waiting,
                   (select count(*) from tracked_work w
                     where w.workspace_id = t.workspace_id and w.tracker_id = t.id
                       and w.state = 'made') as made
              from tracker t where t.workspace_id = ? and t.removed_at is null order by t.id
            """)
        .param(WorkspaceScope.current())
        .query(Trackers::tracker)
        .list();
  }

  /**
   * One of them.
   *
   * @throws NotFound when it is not there any more
   */
  public Tracker get(long trackerId) {
    return all().stream()
        .filter(one -> one.id() == trackerId)
        .findFirst()
        .orElseThrow(() -> new NotFound("This system is not connected any more."));
  }

  /**
   * Signs in and looks whether tickets or tasks may be made there; makes nothing.
   *
   * @throws NotDone when they may not
   */
  public void check(Tracker tracker) {
    api(tracker.kind()).check(opened(tracker));
  }

  /** Its interface, ready to be called: the address is looked at again, the secret is open. */
  OpenTracker opened(Tracker tracker) {
    try {
      return opened(
          tracker.kind(),
          tracker.address(),
          tracker.login(),
          secrets.open(PURPOSE, tracker.secret().array()),
          tracker.web());
    } catch (InvalidInput refusedHere) {
      throw new NotDone(Reason.CLOSED, String.valueOf(refusedHere.getMessage()));
    } catch (IllegalStateException lockedByAnotherKey) {
      throw new NotDone(
          Reason.CLOSED,
          "The stored secret cannot be opened with this instance's key; remove the system and"
              + " connect it again");
    }
  }

  OpenTracker opened(TrackerKind kind, String address, String login, String secret, String web) {
    URI checked = destination.checked(kind.getLabel(), kind::livesAt, address);
    return new OpenTracker(checked, login, secret, web);
  }

  TrackerApi api(TrackerKind kind) {
    TrackerApi api = vendors.get(kind);
    if (api == null) {
      throw new IllegalStateException("Nobody speaks to " + kind);
    }
    return api;
  }

  private static Tracker tracker(ResultSet row, int number) throws SQLException {
    return new Tracker(
        row.getLong("id"),
        row.getString("name"),
        TrackerKind.of(row.getString("kind")),
        row.getString("address"),
        row.getString("login"),
        ByteBuffer.wrap(row.getBytes("secret")),
        row.getString("web"),
        row.getBoolean("active"),
        row.getString("obstacle"),
        row.getInt("failures"),
        row.getInt("waiting"),
        row.getInt("made"));
  }
}
