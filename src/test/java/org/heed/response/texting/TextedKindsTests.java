package org.heed.response.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.delivery.sms.IncomingSms;
import org.heed.delivery.sms.SmsLog;
import org.heed.delivery.sms.SmsTexts;
import org.heed.delivery.sms.SmsThread;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Invitation;
import org.heed.program.Invitations;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.response.Response;
import org.heed.response.Responses;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other questions than NPS, and other languages than English, by text message. */
@HeedTest
class TextedKindsTests {

  @Autowired private SmsTexts texts;
  @Autowired private SmsLog log;
  @Autowired private Conversation conversation;
  @Autowired private Invitations invitations;
  @Autowired private Responses responses;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private Invitation invitation;
  private String number;

  @BeforeEach
  void ask() {
    workspace = workspaces.create();
    number = "+43664" + (1_000_000 + System.nanoTime() % 8_000_000);
    long touchpoint =
        asked.touchpoint(
            workspace,
            SurveyTemplates.relationship("Acme").edit().kind(SurveyKind.CSAT5).done(),
            new Reach(Channel.SMS, Protection.STANDARD, false));
    long id = asked.invitation(workspace, touchpoint, asked.account(workspace, "EMEA"));
    invitation = WorkspaceScope.call(workspace, () -> texted(id));
  }

  private Invitation texted(long id) {
    jdbc.sql("update contact set language = 'de-AT' where workspace_id = ?")
        .param(workspace)
        .update();
    Invitation found = invitations.find(id).orElseThrow();
    SmsThread thread = new SmsThread(id, found.recipient().contactId(), number);
    log.replied(thread, "Wie zufrieden?", BigDecimal.ONE);
    return found;
  }

  @Test
  void theTextNamesTheScaleInTheContactsLanguage() {
    String text = WorkspaceScope.call(workspace, () -> texts.of(invitation, false, "/u/x", true));
    assertThat(text).contains("einer Zahl von 1 bis 5", "Acme");
  }

  @Test
  void aNumberOffTheScaleIsAskedAgainAndOneOnItIsStored() {
    assertThat(reply("9")).contains("von 1 (").contains("bis 5 (");
    assertThat(reply("4/7")).contains("bis 5 (");
    assertThat(WorkspaceScope.call(workspace, () -> responses.ofInvitation(invitation.id())))
        .isEmpty();
    assertThat(reply("4/5 gut")).contains("4 von 5");
    Response stored =
        WorkspaceScope.call(workspace, () -> responses.ofInvitation(invitation.id()).orElseThrow());
    assertThat(stored.score()).isEqualTo(4);
    assertThat(stored.comment()).isEqualTo("gut");
    assertThat(stored.channel()).isEqualTo("sms");
    assertThat(WorkspaceScope.call(workspace, () -> log.sums(invitation.touchpointId())).sent())
        .as("the question and three replies")
        .isEqualTo(4);
  }

  private String reply(String text) {
    return conversation.answer(
        workspace, new IncomingSms("SM" + UUID.randomUUID(), number, text, false));
  }
}
