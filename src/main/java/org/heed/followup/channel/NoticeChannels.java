package org.heed.followup.channel;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.followup.outside.Reach;
import org.heed.followup.outside.SystemKind;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.text.SecretBox;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The channels of the workspace in scope. Every change by a person is audited. */
@Component
class NoticeChannels {

  static final String PURPOSE = "notice-channel";

  private static final int LONGEST_NAME = 80;
  private static final int KEY_BYTES = 32;
  private static final int HINT = 6;

  private final JdbcClient jdbc;
  private final Reach reach;
  private final SecretBox secrets;
  private final Destination destination;
  private final AuditTrail audit;
  private final Clock clock;

  NoticeChannels(
      JdbcClient jdbc,
      Reach reach,
      SecretBox secrets,
      Destination destination,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.secrets = secrets;
    this.destination = destination;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of them, oldest first. */
  List<NoticeChannel> all() {
    return jdbc.sql(
            """
            select c.*, (select count(*) from notice n
                          where n.workspace_id = c.workspace_id and n.channel_id = c.id
                            and n.state in ('queued', 'sending')) as waiting
              from notice_channel c where c.workspace_id = ? order by c.id
            """)
        .param(WorkspaceScope.current())
        .query(NoticeChannels::channel)
        .list();
  }

  /** Those that want to hear of this, oldest first. */
  List<NoticeChannel> listeningTo(ChannelTopic topic) {
    return all().stream().filter(channel -> channel.topics().contains(topic)).toList();
  }

  NoticeChannel get(long channelId) {
    return all().stream()
        .filter(one -> one.id() == channelId)
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no channel " + channelId + "."));
  }

  /**
   * Adds a channel.
   *
   * @return the key with which calls of a webhook are signed, to be shown once; null for chats
   * @throws InvalidInput naming the field that is wrong
   */
  @Transactional
  public @Nullable String add(
      String name, ChannelKind kind, String address, Set<ChannelTopic> topics) {
    String clean = PlainText.cleanLine(name, LONGEST_NAME);
    if (clean.isBlank()) {
      throw new InvalidInput("name", "Give the channel a name, such as #customer-alerts.");
    }
    if (topics.isEmpty()) {
      throw new InvalidInput("topics", "Choose at least one thing to tell.");
    }
    String checked = destination.checked(kind, address).toString();
    String key = kind == ChannelKind.WEBHOOK ? newKey() : null;
    jdbc.sql(
            """
            insert into notice_channel
              (workspace_id, name, kind, address, signing_key, hint, topics, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), clean, kind.key(), secrets.lock(PURPOSE, checked))
        .param(key == null ? null : secrets.lock(PURPOSE, key))
        .param("…" + checked.substring(Math.max(0, checked.length() - HINT)))
        .param(topics.stream().map(ChannelTopic::getKey).toArray(String[]::new))
        .param(now())
        .update();
    audit.record("channel.added", "channel", clean, Map.of("kind", kind.key(), "topics", topics));
    return key;
  }

  private static String newKey() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  /** Forgets a channel and what still waits for it. */
  @Transactional
  public void remove(long channelId) {
    String name = get(channelId).name();
    jdbc.sql("delete from notice_channel where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), channelId)
        .update();
    audit.record("channel.removed", "channel", name, Map.of());
  }

  /** Stops or resumes sending; what happens meanwhile waits. Resuming also tries at once. */
  @Transactional
  public void setActive(long channelId, boolean active) {
    reach.setActive(SystemKind.CHANNEL, channelId, active);
    audit.record(
        active ? "channel.resumed" : "channel.paused", "channel", get(channelId).name(), Map.of());
  }

  /** Where to post, and with which key to sign. */
  String opened(ByteBuffer locked) {
    return secrets.open(PURPOSE, locked.array());
  }

  private static NoticeChannel channel(ResultSet row, int number) throws SQLException {
    byte[] key = row.getBytes("signing_key");
    return new NoticeChannel(
        row.getLong("id"),
        row.getString("name"),
        ChannelKind.of(row.getString("kind")),
        ByteBuffer.wrap(row.getBytes("address")),
        key == null ? null : ByteBuffer.wrap(key),
        row.getString("hint"),
        Arrays.stream((String[]) row.getArray("topics").getArray())
            .map(ChannelTopic::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChannelTopic.class))),
        row.getBoolean("active"),
        row.getString("obstacle"),
        row.getInt("failures"),
        row.getInt("waiting"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
