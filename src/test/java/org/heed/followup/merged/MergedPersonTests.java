package org.heed.followup.merged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.customer.merge.MergeOrder;
import org.heed.customer.merge.Merges;
import org.heed.followup.FollowupScene;
import org.heed.platform.outbox.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person who was here twice is asked, called and thanked as one. */
@HeedTest
class MergedPersonTests {

  @Autowired private ApplicationContext context;
  @Autowired private AskedCustomers asked;
  @Autowired private Merges merges;
  @Autowired private Outbox outbox;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;
  private long first;
  private long second;

  @BeforeEach
  void onePersonTwice() {
    scene = new FollowupScene(context);
    long one = scene.ask();
    long two = scene.ask();
    first = contactOf(one);
    second = contactOf(two);
    scene.answer(one, 10);
    scene.answer(two, 9);
  }

  private long contactOf(long invitation) {
    return scene.in(
        () ->
            jdbc.sql("select contact_id from invitation where workspace_id = ? and id = ?")
                .params(scene.workspace, invitation)
                .query(Long.class)
                .single());
  }

  private void merge() {
    scene.in(
        () -> {
          merges.contacts(MergeOrder.of(second, first, "one person", Map.of()));
          return true;
        });
    outbox.drain();
  }

  private List<String> texts(String sql) {
    return scene.in(() -> jdbc.sql(sql).param(scene.workspace).query(String.class).list());
  }

  @Test
  void answersInvitationsAndFavoursFollow() {
    assertThat(texts("select contact_id::text from advocacy where workspace_id = ?")).hasSize(2);
    merge();
    for (String table : List.of("invitation", "response", "advocacy")) {
      assertThat(texts("select contact_id::text from %s where workspace_id = ?".formatted(table)))
          .as(table)
          .containsOnly(Long.toString(first));
    }
    assertThat(texts("select state from advocacy where workspace_id = ?"))
        .containsExactly("identified");
  }

  @Test
  void whatIsPlannedForBothIsSentOnce() {
    long one = asked.invitation(scene.workspace, scene.touchpoint, scene.account, "planned", "9 d");
    long two = asked.invitation(scene.workspace, scene.touchpoint, scene.account, "planned", "9 d");
    first = contactOf(one);
    second = contactOf(two);
    merge();
    assertThat(
            texts(
                """
                select state from invitation
                 where workspace_id = ? and contact_id = %d order by id
                """
                    .formatted(first)))
        .containsExactly("planned", "cancelled");
  }

  @Test
  void theLastDayOfBeingAskedIsTheLaterOne() {
    for (long person : new long[] {first, second}) {
      scene.in(
          () ->
              jdbc.sql("insert into last_touch values (?, ?, date '2026-11-01' + ?::int)")
                  .params(scene.workspace, person, person == second ? 9 : 0)
                  .update());
    }
    merge();
    assertThat(texts("select contact_id || ' ' || touched_on from last_touch where workspace_id=?"))
        .containsExactly(first + " 2026-11-10");
  }
}
