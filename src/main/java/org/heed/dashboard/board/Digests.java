package org.heed.dashboard.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.MailFile;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Boards that go by mail to everybody of a role, once for each date. */
@Component
class Digests {

  private final JdbcClient jdbc;
  private final Boards boards;
  private final BoardPrint print;
  private final Users users;
  private final StaffMail mail;
  private final Workspaces workspaces;
  private final AuditTrail audit;
  private final Clock clock;

  Digests(
      JdbcClient jdbc,
      Boards boards,
      BoardPrint print,
      Users users,
      StaffMail mail,
      Workspaces workspaces,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.boards = boards;
    this.print = print;
    this.users = users;
    this.mail = mail;
    this.workspaces = workspaces;
    this.audit = audit;
    this.clock = clock;
  }

  List<Digest> of(long boardId) {
    return jdbc.sql(
            """
            select id, board_id, role, weekday, hour, next_at from board_digest
             where workspace_id = ? and board_id = ? order by id
            """)
        .params(WorkspaceScope.current(), boardId)
        .query(Digests::read)
        .list();
  }

  private static Digest read(ResultSet row, int number) throws SQLException {
    Integer weekday = row.getObject("weekday", Integer.class);
    return new Digest(
        row.getLong("id"),
        row.getLong("board_id"),
        Role.of(row.getString("role")),
        new Rhythm(weekday == null ? null : DayOfWeek.of(weekday), row.getInt("hour")),
        row.getTimestamp("next_at").toInstant());
  }

  /**
   * Sends a board from now on.
   *
   * @throws InvalidInput for a role that may not see scores
   */
  @Transactional
  public void add(long boardId, Role role, Rhythm rhythm) {
    if (!role.permissions().contains(Permission.SEE_SCORES)) {
      throw new InvalidInput("role", role.label() + "s do not see scores.");
    }
    DayOfWeek weekday = rhythm.weekday();
    jdbc.sql(
            """
            insert into board_digest (workspace_id, board_id, role, weekday, hour, next_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), boardId, role.key())
        .param(weekday == null ? null : weekday.getValue())
        .param(rhythm.hour())
        .param(Timestamp.from(rhythm.after(clock.instant(), zone())))
        .update();
    audit.record(
        "board.digest_added",
        "board",
        Long.toString(boardId),
        Map.of("role", role.key(), "when", rhythm.words()));
  }

  private ZoneId zone() {
    return workspaces.current().timeZone();
  }

  @Transactional
  public void remove(long boardId, long id) {
    jdbc.sql("delete from board_digest where workspace_id = ? and board_id = ? and id = ?")
        .params(WorkspaceScope.current(), boardId, id)
        .update();
    audit.record("board.digest_removed", "board", Long.toString(boardId), Map.of());
  }

  /**
   * Sends what is due in the current workspace. After a long pause a digest leaves once, not once
   * for each date missed.
   */
  @Transactional
  public void sendDue() {
    Instant now = clock.instant();
    List<Digest> due =
        jdbc.sql(
                """
                select id, board_id, role, weekday, hour, next_at from board_digest
                 where workspace_id = ? and next_at <= ? order by id for update skip locked
                """)
            .params(WorkspaceScope.current(), Timestamp.from(now))
            .query(Digests::read)
            .list();
    for (Digest digest : due) {
      queue(digest);
      jdbc.sql(
              """
              update board_digest set last_at = ?, next_at = ? where workspace_id = ? and id = ?
              """)
          .params(Timestamp.from(now), Timestamp.from(digest.rhythm().after(now, zone())))
          .params(WorkspaceScope.current(), digest.id())
          .update();
    }
  }

  private void queue(Digest digest) {
    Board board = boards.find(digest.boardId());
    BoardPrint.Letter letter = print.letter(board);
    List<StaffMail.Draft> drafts = new ArrayList<>();
    for (User user : users.all()) {
      if (user.active() && user.role() == digest.role()) {
        String key = "digest:%d:%s:%d".formatted(digest.id(), digest.nextAt(), user.id());
        drafts.add(
            new StaffMail.Draft(key, user.email(), board.name(), letter.text(), letter.html()));
      }
    }
    MailFile pdf = print.file(board);
    if (pdf == null) {
      mail.queueAll(drafts);
    } else {
      mail.queueAll(drafts, pdf);
    }
  }
}
