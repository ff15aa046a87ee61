package org.heed.followup.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.heed.HeedTest;
import org.heed.followup.Cases;
import org.heed.followup.FollowupScene;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People hear of things as they chose, and of nothing twice. */
@HeedTest
class NoticesTests {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @Autowired private ApplicationContext context;
  @Autowired private NoticeChoices choices;
  @Autowired private NoticeLog log;
  @Autowired private Digests digests;
  @Autowired private SharedInboxes inboxes;
  @Autowired private Notices notices;
  @Autowired private Cases cases;
  @Autowired private Users users;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;

  @BeforeEach
  void scene() {
    scene = new FollowupScene(context);
  }

  @Test
  void aNewCaseIsToldAtOnceUntilItsOwnerChoosesADigest() {
    scene.answer(scene.ask(), 2);
    assertThat(scene.mails()).hasSize(1);
    digest(NoticeKind.NEW_CASE);
    scene.answer(scene.ask(), 3);
    scene.answer(scene.ask(), 1);
    assertThat(scene.mails()).hasSize(1);
    digestIsDue();
    assertThat(scene.mails()).hasSize(2).last().asString().contains("2 things");
    digestIsDue();
    assertThat(scene.mails()).hasSize(2);
  }

  @Test
  void aChangedChoiceRepeatsNothing() {
    long invitation = scene.ask();
    scene.answer(invitation, 2);
    digest(NoticeKind.NEW_CASE);
    repeatNews(invitation);
    digestIsDue();
    assertThat(scene.mails()).hasSize(1);
  }

  @Test
  void whatWaitsFollowsAChangedChoice() {
    digest(NoticeKind.NEW_CASE);
    scene.answer(scene.ask(), 2);
    off(NoticeKind.NEW_CASE);
    digestIsDue();
    assertThat(scene.mails()).isEmpty();
    digest(NoticeKind.NEW_CASE);
    digestIsDue();
    assertThat(scene.mails()).isEmpty();
  }

  @Test
  void aSharedInboxGetsWhatThePeopleOfItsTeamGet() {
    scene.in(
        () -> {
          inboxes.add("care@example.com", null, Set.of(NoticeKind.NEW_CASE));
          return true;
        });
    off(NoticeKind.NEW_CASE);
    scene.answer(scene.ask(), 2);
    assertThat(recipients()).containsExactly("care@example.com");
  }

  @Test
  void anInboxNeedsAnAddressOfItsOwn() {
    scene.in(
        () -> {
          inboxes.add("care@example.com", null, Set.of(NoticeKind.PROMOTER));
          return true;
        });
    assertThatThrownBy(() -> add("CARE@example.com")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> add("care@example.com, boss@example.com"))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void thePageSaysWhatBecameOfEachNotice() {
    scene.answer(scene.ask(), 2);
    digest(NoticeKind.NEW_CASE);
    scene.answer(scene.ask(), 3);
    List<NoticeLog.Entry> told = scene.in(() -> log.of(scene.csm, 10));
    assertThat(told).hasSize(2);
    assertThat(told.getFirst().toldAt()).isNull();
    assertThat(told.getFirst().dueAt()).isNotNull();
    assertThat(told.getLast().mailState()).isIn("queued", "sending", "sent");
  }

  private boolean add(String address) {
    return scene.in(
        () -> {
          inboxes.add(address, null, Set.of(NoticeKind.PROMOTER));
          return true;
        });
  }

  private void digest(NoticeKind kind) {
    change(Set.of(kind), Set.of());
  }

  private void off(NoticeKind kind) {
    change(Set.of(), Set.of(kind));
  }

  private void change(Set<NoticeKind> digest, Set<NoticeKind> off) {
    scene.in(
        () -> {
          choices.change(scene.csm, new NoticeChoice(ZONE, null, false, 8, digest, off));
          return true;
        });
  }

  private void digestIsDue() {
    scene.in(
        () -> {
          jdbc.sql(
                  """
                  update personal_notice set due_at = now() - interval '1 minute'
                   where workspace_id = ? and told_at is null and due_at is not null
                  """)
              .param(scene.workspace)
              .update();
          digests.send();
          return true;
        });
  }

  /** The same news once more, as when an event is handled again. */
  private void repeatNews(long invitation) {
    long caseId = Objects.requireNonNull(scene.caseOf(invitation, cases)).id();
    scene.in(
        () -> {
          User owner = users.get(scene.csm);
          String key = "case-opened:%d:1".formatted(caseId);
          notices.tell(
              List.of(
                  new Notice(
                      NoticeKind.NEW_CASE,
                      owner,
                      null,
                      "http://localhost/cases/" + caseId,
                      new StaffMail.Draft(key, owner.email(), "Again", "Again", null))));
          return true;
        });
  }

  private List<String> recipients() {
    return scene.in(
        () ->
            jdbc.sql("select recipient from staff_mail where workspace_id = ? order by id")
                .param(scene.workspace)
                .query(String.class)
                .list());
  }
}
