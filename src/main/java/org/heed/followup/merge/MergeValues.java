package org.heed.followup.merge;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.heed.followup.CaseDetail;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.workspace.Actor;
import org.heed.workspace.MeetingLinks;
import org.heed.workspace.Person;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the fields stand for in words for the customer of a case. */
@Component
public class MergeValues {

  private static final int LINE = 200;

  private final Users users;
  private final MeetingLinks meetings;
  private final JdbcClient jdbc;

  MergeValues(Users users, MeetingLinks meetings, JdbcClient jdbc) {
    this.users = users;
    this.meetings = meetings;
    this.jdbc = jdbc;
  }

  /** The values that are known; {@link MergeField#OWN_WORDS} is not among them. */
  public Map<MergeField, String> of(CaseDetail about) {
    Map<MergeField, String> values = new EnumMap<>(MergeField.class);
    String name = about.customer().contactName();
    put(values, MergeField.NAME, name);
    put(values, MergeField.FIRST_NAME, name.strip().split("\\s+", 2)[0]);
    put(values, MergeField.COMPANY, Objects.requireNonNullElse(about.customer().accountName(), ""));
    put(values, MergeField.PRODUCT, product(about.responseId()));
    put(values, MergeField.SCORE, Integer.toString(about.score()));
    long writer = Actor.current() instanceof Person person ? person.userId() : about.ownerId();
    users.find(writer).filter(User::active).ifPresent(owner -> put(values, owner));
    return values;
  }

  private void put(Map<MergeField, String> values, User owner) {
    put(values, MergeField.OWNER, owner.name());
    put(values, MergeField.OWNER_MAIL, owner.email());
    put(values, MergeField.MEETING_LINK, meetings.of(owner.id()).orElse(""));
  }

  private static void put(Map<MergeField, String> values, MergeField field, String value) {
    String clean = PlainText.cleanLine(value, LINE);
    if (!clean.isEmpty()) {
      values.put(field, field == MergeField.MEETING_LINK ? value : clean);
    }
  }

  private String product(long responseId) {
    return jdbc.sql(
            """
            select coalesce(v.content ->> 'productName', '') from response r
              join survey_version v on v.workspace_id = r.workspace_id and v.id = r.survey_version_id
             where r.workspace_id = ? and r.id = ?
            """)
        .params(WorkspaceScope.current(), responseId)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
