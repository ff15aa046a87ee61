package org.heed.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.heed.HeedTest;
import org.heed.TestEnvironment;
import org.heed.followup.calling.CallListQuery;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Response;
import org.heed.response.ResponseReceived;
import org.heed.statistics.Category;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.heed.workspace.WorkspaceSettings;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class AnswerToCaseTests {

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private Outbox outbox;
  @Autowired private Users users;
  @Autowired private Workspaces workspaces;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;
  private long invitation;

  @BeforeEach
  void ask() {
    scene = new FollowupScene(context);
    invitation = scene.ask();
  }

  @Test
  void detractorOpensACaseForTheAccountOwner() {
    scene.answer(invitation, 3);
    CaseDetail opened = open();
    Response response = scene.response(invitation);
    assertThat(opened.ownerId()).isEqualTo(scene.csm);
    assertThat(opened.score()).isEqualTo(3);
    assertThat(opened.openedAt()).isEqualTo(response.answeredAt());
    assertThat(opened.dueAt()).isEqualTo(response.answeredAt().plus(Duration.ofHours(48)));
    assertThat(scene.audited()).containsExactly("case.opened");
    assertThat(opened.history()).extracting(CaseStep::kind).containsExactly(CaseStep.Kind.OPENED);
    assertThat(opened.history().getFirst().at()).isEqualTo(opened.openedAt());
  }

  @Test
  void theOwnerGetsAMailWithinSeconds() throws MessagingException {
    scene.answer(invitation, 0);
    String address = scene.in(() -> users.get(scene.csm)).email();
    await().atMost(Duration.ofSeconds(10)).until(() -> !arrived(address).isEmpty());
    assertThat(arrived(address)).hasSize(1);
    assertThat(arrived(address).getFirst().getSubject()).startsWith("Score 0: please call");
  }

  @Test
  void passiveAlarmsNobody() {
    scene.answer(invitation, 7);
    assertThat(scene.caseOf(invitation, cases)).isNull();
    assertThat(scene.mails()).isEmpty();
    assertThat(scene.isPromoter("account", scene.account)).isFalse();
  }

  @Test
  void promoterSetsTheFlagOfContactAndAccountAndTellsTheOwnerOnce() {
    scene.answer(invitation, 9);
    long contact = contact();
    assertThat(scene.isPromoter("contact", contact)).isTrue();
    assertThat(scene.isPromoter("account", scene.account)).isTrue();
    assertThat(scene.caseOf(invitation, cases)).isNull();
    scene.answer(invitation, 10);
    assertThat(scene.mails()).hasSize(1).allMatch(subject -> subject.contains("would recommend"));
    scene.answer(invitation, 4);
    assertThat(scene.isPromoter("contact", contact)).isFalse();
    assertThat(scene.isPromoter("account", scene.account)).isFalse();
    assertThat(open().isOpen()).isTrue();
  }

  @Test
  void theLatestAnswerOfAnAccountDecidesItsFlag() {
    scene.answer(invitation, 10);
    long other = scene.ask();
    scene.answer(other, 7);
    assertThat(scene.isPromoter("account", scene.account)).isFalse();
    assertThat(scene.isPromoter("contact", contact())).isTrue();
    scene.invalidate(other);
    assertThat(scene.isPromoter("account", scene.account)).isTrue();
  }

  static Stream<Arguments> transitions() {
    List<Arguments> all = new ArrayList<>();
    for (Category from : Category.values()) {
      for (Category to : Category.values()) {
        all.add(Arguments.of(from, to, false));
        if (from == Category.DETRACTOR) {
          all.add(Arguments.of(from, to, true));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} to {1}, acted upon: {2}")
  @MethodSource("transitions")
  void everyChangeOfTheScoreLeavesTheRightCaseAndFlags(Category from, Category to, boolean acted) {
    scene.answer(invitation, score(from));
    if (acted) {
      attempt(ContactAttempt.Result.NO_ANSWER);
    }
    scene.answer(invitation, score(to) + (from == to ? 1 : 0));
    assertThat(state()).isEqualTo(expected(from, to, acted));
    assertThat(scene.isPromoter("contact", contact())).isEqualTo(to == Category.PROMOTER);
    assertThat(scene.isPromoter("account", scene.account)).isEqualTo(to == Category.PROMOTER);
    boolean withdrawn = expected(from, to, acted) == CaseState.WITHDRAWN;
    assertThat(scene.audited().contains("case.withdrawn")).isEqualTo(withdrawn);
  }

  private static int score(Category category) {
    return switch (category) {
      case DETRACTOR -> 3;
      case PASSIVE -> 7;
      case PROMOTER -> 9;
    };
  }

  private static @Nullable CaseState expected(Category from, Category to, boolean acted) {
    if (to == Category.DETRACTOR || acted) {
      return CaseState.OPEN;
    }
    return from == Category.DETRACTOR ? CaseState.WITHDRAWN : null;
  }

  @Test
  void aWithdrawnCaseOpensAgainWithANewDeadlineAndANewMail() {
    scene.answer(invitation, 3);
    scene.answer(invitation, 9);
    assertThat(state()).isEqualTo(CaseState.WITHDRAWN);
    scene.answer(invitation, 2);
    CaseDetail again = open();
    assertThat(again.isOpen()).isTrue();
    assertThat(again.dueAt()).isEqualTo(again.openedAt().plus(Duration.ofHours(48)));
    assertThat(again.openedAt()).isAfter(scene.response(invitation).answeredAt());
    assertThat(scene.mails()).filteredOn(subject -> subject.contains("please call")).hasSize(2);
    assertThat(again.history())
        .extracting(CaseStep::kind)
        .containsExactly(CaseStep.Kind.OPENED, CaseStep.Kind.WITHDRAWN, CaseStep.Kind.REOPENED);
  }

  @Test
  void aRaisedScoreAfterACallKeepsTheCaseOpenWithANote() {
    scene.answer(invitation, 3);
    attempt(ContactAttempt.Result.REACHED);
    scene.answer(invitation, 10);
    CaseDetail kept = open();
    assertThat(kept.isOpen()).isTrue();
    assertThat(kept.score()).isEqualTo(10);
    assertThat(kept.history().getLast().kind()).isEqualTo(CaseStep.Kind.SCORE_CHANGED);
    assertThat(kept.history().getLast().details()).containsEntry("from", 3).containsEntry("to", 10);
  }

  @Test
  void anInvalidatedAnswerWithdrawsItsCaseAndARevalidatedOneOpensItAgain() {
    scene.answer(invitation, 3);
    scene.invalidate(invitation);
    assertThat(state()).isEqualTo(CaseState.WITHDRAWN);
    scene.revalidate(invitation);
    assertThat(state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void replayedAndOvertakenEventsChangeNothing() {
    scene.answer(invitation, 3);
    ResponseReceived first = received();
    scene.answer(invitation, 9);
    CaseDetail before = open();
    for (int round = 0; round < 3; round++) {
      scene.in(
          () -> {
            outbox.publish(first);
            return true;
          });
      outbox.drain();
    }
    assertThat(open()).isEqualTo(before);
    assertThat(scene.mails()).hasSize(2);
    assertThat(scene.isPromoter("account", scene.account)).isTrue();
  }

  @Test
  void aCommentThatArrivesLaterIsOnTheCaseWithoutASecondMail() {
    scene.answer(invitation, 3);
    scene.comment(invitation, 3, "Support takes days.");
    assertThat(open().comment()).isEqualTo("Support takes days.");
    assertThat(scene.mails()).hasSize(1);
  }

  @Test
  void theDefaultOwnerGetsTheCasesOfAccountsWithoutAnActiveOwner() {
    long lead = scene.person(context, Role.TEAM_LEAD);
    scene.in(
        () -> {
          jdbc.sql("update app_user set deactivated_at = now() where workspace_id = ? and id = ?")
              .params(scene.workspace, scene.csm)
              .update();
          workspaces.change(
              "Test",
              workspaces.current().timeZone(),
              new WorkspaceSettings(lead, 24, 3_600, "Acme"));
          return true;
        });
    scene.answer(invitation, 3);
    assertThat(open().ownerId()).isEqualTo(lead);
    assertThat(open().dueAt()).isEqualTo(open().openedAt().plus(Duration.ofHours(24)));
  }

  @Test
  void withoutAnyOtherOwnerTheWorkspacesOwnerCalls() {
    scene.own(scene.account, null);
    scene.answer(invitation, 3);
    assertThat(open().ownerId()).isEqualTo(scene.boss);
  }

  @Test
  void anAnswerOfLastMonthOpensACaseButAlarmsNobody() {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    insert into response (workspace_id, touchpoint_id, survey_version_id, account_id,
                                          score, answered_at, answered_on, updated_at)
                    values (?, ?, 1, ?, 2, now() - interval '30 days', current_date - 30, now())
                    """)
                .params(scene.workspace, scene.touchpoint, scene.account)
                .update());
    scene.in(
        () -> {
          Response old =
              jdbc.sql("select id from response where workspace_id = ? and invitation_id is null")
                  .param(scene.workspace)
                  .query(Long.class)
                  .optional()
                  .flatMap(id -> context.getBean(org.heed.response.Responses.class).find(id))
                  .orElseThrow();
          outbox.publish(event(old));
          return true;
        });
    outbox.drain();
    assertThat(scene.mails()).isEmpty();
    assertThat(scene.in(() -> cases.counts(new CallListQuery(null, "", 0))).overdue()).isEqualTo(1);
  }

  private ResponseReceived received() {
    return event(scene.response(invitation));
  }

  private ResponseReceived event(Response response) {
    return new ResponseReceived(
        scene.workspace,
        response.id(),
        response.invitationId(),
        response.touchpointId(),
        response.contactId(),
        response.accountId(),
        response.region(),
        response.score(),
        response.answeredOn(),
        response.invitedOn(),
        response.answeredAt());
  }

  private void attempt(ContactAttempt.Result result) {
    CaseDetail seen = open();
    scene.as(
        scene.csm,
        () -> cases.logAttempt(seen.id(), seen.revision(), ContactAttempt.Means.CALL, result, ""));
  }

  private CaseDetail open() {
    CaseDetail found = scene.caseOf(invitation, cases);
    assertThat(found).isNotNull();
    return java.util.Objects.requireNonNull(found);
  }

  private @Nullable CaseState state() {
    CaseDetail found = scene.caseOf(invitation, cases);
    return found == null ? null : found.state();
  }

  private long contact() {
    return java.util.Objects.requireNonNull(scene.response(invitation).contactId());
  }

  private static List<MimeMessage> arrived(String to) {
    return Arrays.stream(TestEnvironment.mail().getReceivedMessages())
        .filter(mail -> isTo(mail, to))
        .toList();
  }

  private static boolean isTo(MimeMessage mail, String to) {
    try {
      return mail.getAllRecipients()[0].toString().equals(to);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
