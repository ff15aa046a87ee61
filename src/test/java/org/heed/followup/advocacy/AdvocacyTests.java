package org.heed.followup.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heed.HeedTest;
import org.heed.customer.TimelineEntry;
import org.heed.customer.TimelineSource;
import org.heed.followup.FollowupScene;
import org.heed.followup.advocacy.Advocate.State;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class AdvocacyTests {

  @Autowired private ApplicationContext context;
  @Autowired private Advocates advocates;
  @Autowired private Asking asking;
  @Autowired private LastStep lastStep;
  @Autowired private AdvocacyPolicies policies;
  @Autowired private Referrals referrals;
  @Autowired private NearPromoters near;
  @Autowired private List<TimelineSource> timelines;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private FollowupScene scene;
  private long invitation;

  @BeforeEach
  void aPromoter() {
    scene = new FollowupScene(context);
    invitation = scene.ask();
    scene.answer(invitation, 10);
  }

  @Test
  void aPromoterCanBeAskedUntilTheyChangeTheirMind() {
    assertThat(of(State.IDENTIFIED)).hasSize(1);
    scene.answer(invitation, 8);
    assertThat(of(State.IDENTIFIED)).isEmpty();
    assertThat(scene.in(near::all)).hasSize(1);
    scene.answer(invitation, 9);
    assertThat(of(State.IDENTIFIED)).hasSize(1);
    assertThat(scene.in(near::all)).isEmpty();
  }

  @Test
  void fromAskingToARewardEveryStepIsKept() {
    Advocate one = only();
    step(() -> asking.ask(one.id(), one.revision(), Favour.REFERENCE, "By phone"));
    step(() -> asking.agree(one.id(), now(one).revision()));
    step(() -> asking.done(one.id(), now(one).revision()));
    step(() -> asking.reward(one.id(), now(one).revision(), "A month free"));
    assertThat(now(one).state()).isEqualTo(State.DONE);
    assertThat(now(one).reward()).isEqualTo("A month free");
    assertThat(history(one))
        .contains(
            "Could be asked for a favour",
            "Reference: asked",
            "Reference: agreed",
            "Reference: done");
  }

  @Test
  void undoTakesBackTheLastStepAndWithTheFirstTheAskingItself() {
    Advocate one = only();
    step(() -> asking.ask(one.id(), one.revision(), Favour.REFERENCE, "By phone"));
    step(() -> asking.agree(one.id(), now(one).revision()));
    step(() -> asking.reward(one.id(), now(one).revision(), "A month free"));
    step(() -> lastStep.undo(one.id(), now(one).revision()));
    assertThat(now(one).reward()).isEmpty();
    assertThat(now(one).state()).isEqualTo(State.AGREED);
    assertThat(now(one).undoable()).isFalse();
    step(() -> asking.decline(one.id(), now(one).revision()));
    step(() -> lastStep.undo(one.id(), now(one).revision()));
    assertThat(history(one)).doesNotContain("Reference: declined");
    assertThatThrownBy(() -> step(() -> lastStep.undo(one.id(), now(one).revision())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whoeverWasAskedByMistakeCanBeAskedAtOnceAfterUndo() {
    Advocate one = only();
    step(() -> asking.ask(one.id(), one.revision(), Favour.REVIEW, ""));
    step(() -> lastStep.undo(one.id(), now(one).revision()));
    assertThat(only().kind()).isNull();
    assertThat(only().lastAskedAt()).isNull();
    step(() -> asking.ask(one.id(), now(one).revision(), Favour.REFERENCE, ""));
    assertThat(now(one).kind()).isEqualTo(Favour.REFERENCE);
  }

  @Test
  void undoRemembersWhenThePersonWasAskedBefore() {
    Advocate one = only();
    step(() -> policies.change(new AdvocacyPolicy(30, "")));
    step(() -> asking.ask(one.id(), one.revision(), Favour.REVIEW, ""));
    daysPass(31);
    Advocate again = free();
    step(() -> asking.ask(again.id(), again.revision(), Favour.REVIEW, ""));
    step(() -> lastStep.undo(again.id(), now(again).revision()));
    assertThat(only().lastAskedAt()).isNotNull().isEqualTo(again.lastAskedAt());
  }

  @Test
  void aTestimonialNeedsItsWordsAndAConsent() {
    Advocate one = only();
    step(() -> asking.ask(one.id(), one.revision(), Favour.TESTIMONIAL, ""));
    step(() -> asking.agree(one.id(), now(one).revision()));
    assertThatThrownBy(() -> step(() -> asking.done(one.id(), now(one).revision())))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> step(() -> asking.consent(one.id(), now(one).revision(), "Great", " ")))
        .isInstanceOf(InvalidInput.class);
    step(() -> asking.consent(one.id(), now(one).revision(), "Great", "By mail of 3 March"));
    step(() -> asking.done(one.id(), now(one).revision()));
    assertThat(now(one).consent()).isEqualTo("By mail of 3 March");
    assertThat(now(one).consentAt()).isNotNull();
  }

  @Test
  void whoDoesNotWantToBeAskedIsNotAsked() {
    Advocate one = only();
    scene.in(
        () ->
            jdbc.sql("update contact set opted_out_at = now() where workspace_id = ?")
                .param(scene.workspace)
                .update());
    assertThatThrownBy(() -> step(() -> asking.ask(one.id(), one.revision(), Favour.REVIEW, "")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("does not want to be asked");
  }

  /** Whatever people try in whatever order, two at once included, nobody is asked twice. */
  @Test
  void nobodyIsAskedTwiceWithinTheQuietTime() throws Exception {
    Random random = new Random(20_261_122);
    int quiet = 30;
    step(() -> policies.change(new AdvocacyPolicy(quiet, "")));
    int asked = 0;
    for (int round = 0; round < 12; round++) {
      int days = random.nextInt(1, 2 * quiet);
      asked = daysPass(days) >= quiet ? 0 : asked;
      Advocate one = free();
      try (ExecutorService two = Executors.newFixedThreadPool(2)) {
        List<Future<Boolean>> tries =
            two.invokeAll(List.of(() -> tries(one, scene.csm), () -> tries(one, scene.boss)));
        asked += (tries.get(0).get() ? 1 : 0) + (tries.get(1).get() ? 1 : 0);
      }
      assertThat(asked).as("asked in round %d, seed 20261122", round).isEqualTo(1);
    }
  }

  private boolean tries(Advocate one, long userId) {
    try {
      scene.as(
          userId,
          () -> {
            asking.ask(one.id(), one.revision(), Favour.REVIEW, "");
            return true;
          });
      return true;
    } catch (Conflict refused) {
      return false;
    }
  }

  /** So much time goes by; returns the days since somebody was asked. */
  private int daysPass(int days) {
    return scene.in(
        () -> {
          jdbc.sql(
                  """
                  update advocacy_touch set asked_at = asked_at - make_interval(days => ?)
                   where workspace_id = ?
                  """)
              .params(days, scene.workspace)
              .update();
          return jdbc.sql(
                  """
                  select coalesce(max(extract(day from now() - asked_at)), 9999)::int
                    from advocacy_touch where workspace_id = ?
                  """)
              .param(scene.workspace)
              .query(Integer.class)
              .single();
        });
  }

  /** The promoter as if nobody had asked, apart from the memory of when somebody last did. */
  private Advocate free() {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update advocacy
                       set state = 'identified', kind = null, asked_at = null,
                           revision = revision + 1
                     where workspace_id = ? and state = 'asked'
                    """)
                .param(scene.workspace)
                .update());
    return only();
  }

  @Test
  void aVisitorOfAReferralLinkIsCountedForWhoeverPassedItOnWithoutACookie() {
    Advocate one = only();
    step(() -> asking.ask(one.id(), one.revision(), Favour.REFERRAL, ""));
    String path = scene.in(() -> referrals.link(one.id())).replaceFirst("^https?://[^/]+", "");
    Browser visitor = new Browser(port);
    HttpResponse<String> page = visitor.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("set-cookie")).isEmpty();
    visitor.get(path);
    assertThat(visitor.postWithoutToken(path, "name", "Ben", "email", "no address").statusCode())
        .isEqualTo(422);
    assertThat(
            visitor
                .postWithoutToken(path, "name", "Ben <b>Ode</b>", "email", "ben@example.com")
                .body())
        .contains("Thank you");
    assertThat(now(one).visits()).isEqualTo(2);
    assertThat(scene.in(() -> referrals.of(one.id()))).hasSize(1);
    assertThat(visitor.get(path + "x").statusCode()).isEqualTo(404);
    step(() -> policies.change(new AdvocacyPolicy(180, "https://www.example.com/friends")));
    assertThat(visitor.get(path).headers().firstValue("location").orElse(""))
        .startsWith("https://www.example.com/friends?ref=");
  }

  @Test
  void moreThanAreListedAreCounted() {
    int before = of(State.IDENTIFIED).size();
    scene.in(
        () ->
            jdbc.sql(
                    """
                    with made as (
                      insert into contact (workspace_id, email, name, created_at, updated_at)
                      select :workspace, 'fan' || n || '@fans.test', 'Fan ' || n, now(), now()
                        from generate_series(1, 120) as n returning id)
                    insert into advocacy (workspace_id, contact_id, state, identified_at)
                    select :workspace, id, 'identified', now() from made
                    """)
                .param("workspace", scene.workspace)
                .update());

    assertThat(of(State.IDENTIFIED)).hasSize(100);
    assertThat(scene.in(() -> advocates.count(State.IDENTIFIED))).isEqualTo(before + 120);
    assertThat(scene.in(() -> advocates.count(State.ASKED))).isZero();
  }

  private Advocate only() {
    List<Advocate> found = of(State.IDENTIFIED);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<Advocate> of(State state) {
    return scene.in(() -> advocates.of(state));
  }

  private Advocate now(Advocate one) {
    return scene.in(() -> advocates.get(one.id()));
  }

  private void step(Runnable work) {
    scene.as(
        scene.csm,
        () -> {
          work.run();
          return true;
        });
  }

  private List<String> history(Advocate one) {
    long contact = Objects.requireNonNull(one.customer().contactId());
    return scene.in(
        () ->
            timelines.stream()
                .flatMap(source -> source.forContact(contact).stream())
                .map(TimelineEntry::title)
                .toList());
  }
}
