package org.heed.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heed.HeedTest;
import org.heed.platform.outbox.EventConsumer;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.response.Response;
import org.heed.response.ResponseReceived;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that dies between the opening of a case and the news of it. */
@HeedTest
class CrashTests {

  @Autowired private ApplicationContext context;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("followupOfReceived")
  private EventConsumer<ResponseReceived> consumer;

  @Test
  void afterACrashBetweenOpeningAndNotifyingThereIsOneCaseAndOneMail() {
    FollowupScene scene = new FollowupScene(context);
    long invitation = scene.ask();
    answers.confirm(scene.workspace, invitation, 2, ConfirmedBy.BUTTON);
    ResponseReceived event = received(scene, scene.response(invitation));
    scene.in(
        () -> {
          transaction.executeWithoutResult(
              status -> {
                consumer.handle(scene.workspace, List.of(event));
                // All that a dead process leaves behind is what it committed: nothing.
                status.setRollbackOnly();
              });
          return true;
        });
    outbox.drain();
    outbox.drain();
    assertThat(count(scene, "follow_up_case")).isEqualTo(1);
    assertThat(count(scene, "staff_mail")).isEqualTo(1);
    assertThat(count(scene, "case_step")).isEqualTo(1);
  }

  private int count(FollowupScene scene, String table) {
    return scene.in(
        () ->
            jdbc.sql("select count(*) from " + table + " where workspace_id = ?")
                .param(scene.workspace)
                .query(Integer.class)
                .single());
  }

  private static ResponseReceived received(FollowupScene scene, Response response) {
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
}
