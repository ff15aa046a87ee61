package org.heed.followup.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.heed.HeedTest;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.Closing;
import org.heed.followup.Closing.Outcome;
import org.heed.followup.Closing.RootCause;
import org.heed.followup.FollowupScene;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.Conflict;
import org.heed.workspace.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeedTest
class TogetherTests {

  private static final Closing SOLVED =
      new Closing(Outcome.SOLVED, RootCause.SUPPORT, "Weekly call agreed");

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private AccountCases together;
  @Autowired private AccountCaseWork work;
  @Autowired private Outbox outbox;

  private FollowupScene scene;

  @BeforeEach
  void scene() {
    scene = new FollowupScene(context);
  }

  @Test
  void theSecondUnhappyPersonOfAnAccountBringsTheirCasesTogether() {
    CaseDetail first = unhappy(3);
    assertThat(groups()).isEmpty();
    CaseDetail second = unhappy(2);
    assertThat(groups()).hasSize(1);
    AccountCase group = groups().getFirst();
    assertThat(group.ownerId()).isEqualTo(scene.csm);
    assertThat(group.cases())
        .extracting(GroupedCase::id)
        .containsExactlyInAnyOrder(first.id(), second.id());
    unhappy(0);
    assertThat(groups()).hasSize(1);
    assertThat(groups().getFirst().open()).hasSize(3);
    assertThat(scene.in(() -> together.of(List.of(first.id())).get(first.id())).others())
        .isEqualTo(2);
  }

  @Test
  void closingTheWholeClosesTheChosenCases() {
    unhappy(3);
    unhappy(2);
    AccountCase group = groups().getFirst();
    Map<Long, Integer> all =
        group.open().stream().collect(Collectors.toMap(GroupedCase::id, GroupedCase::revision));
    Map<Long, Integer> stale = all.keySet().stream().collect(Collectors.toMap(id -> id, id -> 99));
    assertThatThrownBy(() -> scene.as(scene.csm, () -> work.close(group.id(), stale, SOLVED)))
        .isInstanceOf(Conflict.class);
    assertThat(groups().getFirst().open()).hasSize(2);
    assertThat(scene.<Integer>as(scene.csm, () -> work.close(group.id(), all, SOLVED)))
        .isEqualTo(2);
    assertThat(groups()).isEmpty();
    assertThat(scene.in(() -> together.get(group.id())).isOpen()).isFalse();
  }

  @Test
  void aColleagueSeesOnlyTheCasesThatConcernThem() {
    CaseDetail first = unhappy(3);
    unhappy(2);
    long colleague = scene.person(context, Role.CSM);
    assertThat(scene.as(colleague, together::open)).isEmpty();
    scene.as(
        scene.boss,
        () -> cases.handOver(first.id(), first.revision(), colleague, "Knows the person"));
    List<AccountCase> seen = scene.as(colleague, together::open);
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().cases()).extracting(GroupedCase::id).containsExactly(first.id());
    assertThat(scene.as(scene.csm, together::open).getFirst().cases()).hasSize(2);
  }

  @Test
  void oneOwnerGetsEveryOpenCase() {
    unhappy(3);
    unhappy(2);
    long colleague = scene.person(context, Role.CSM);
    AccountCase group = groups().getFirst();
    scene.as(
        scene.boss,
        () -> {
          work.handOver(group.id(), group.revision(), colleague, "Knows the account");
          return true;
        });
    outbox.drain();
    assertThat(groups().getFirst().ownerId()).isEqualTo(colleague);
    assertThat(groups().getFirst().open()).extracting(GroupedCase::ownerId).containsOnly(colleague);
  }

  private CaseDetail unhappy(int score) {
    long invitation = scene.ask();
    scene.answer(invitation, score);
    return Objects.requireNonNull(scene.caseOf(invitation, cases));
  }

  private List<AccountCase> groups() {
    return scene.in(together::open);
  }
}
