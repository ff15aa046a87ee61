package org.heed.followup.mail.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.heed.HeedTest;
import org.heed.followup.CaseDetail;
import org.heed.followup.CaseStage;
import org.heed.followup.CaseState;
import org.heed.followup.Cases;
import org.heed.followup.CauseClass;
import org.heed.followup.Closing;
import org.heed.followup.FollowupScene;
import org.heed.followup.mail.CaseMail;
import org.heed.followup.mail.CaseMails;
import org.heed.followup.mail.MailFiles;
import org.heed.followup.mail.ReceivedFile;
import org.heed.followup.mail.ReplyAddress;
import org.heed.followup.notice.NoticeChoice;
import org.heed.followup.notice.NoticeChoices;
import org.heed.followup.notice.NoticeKind;
import org.heed.followup.notice.NoticeLog;
import org.heed.platform.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeedTest
class RepliesTests {

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private CaseMails mails;
  @Autowired private Replies replies;
  @Autowired private MailFiles files;
  @Autowired private NoticeChoices choices;
  @Autowired private NoticeLog log;
  @Autowired private ReplyMailbox mailbox;
  @Autowired private ReplyAddress addresses;

  private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
  private FollowupScene scene;
  private GreenMailUser user;
  private long invitation;
  private CaseDetail waiting;

  @BeforeEach
  void caseWithAMailbox() {
    scene = new FollowupScene(context);
    invitation = scene.ask();
    scene.comment(invitation, 3, "Support takes days.");
    waiting = reload();
    server.start();
    user = server.setUser("case@heed.test", "case", "secret");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void replyStandsOnItsCaseAndTheOwnerIsTold() {
    deliver("To: " + address() + "\r\n", "It works now.\r\n\r\n> Hello Ada");
    fetch();

    CaseMail reply = received().getFirst();
    assertThat(reply.body()).isEqualTo("It works now.");
    assertThat(reply.quoted()).isEqualTo("> Hello Ada");
    assertThat(reload().stage()).isEqualTo(CaseStage.CONTACTED);
    assertThat(reload().history().getLast().detail("note")).isEqualTo("It works now.");
    assertThat(scene.mails()).anyMatch(subject -> subject.contains("replied: Re: Your feedback"));
  }

  @Test
  void ownerWhoWantsNoMailAboutRepliesFindsThemOnTheCaseOnly() {
    scene.in(
        () -> {
          NoticeChoice usual = choices.of(scene.csm);
          choices.change(
              scene.csm,
              new NoticeChoice(usual.zone(), null, false, 8, Set.of(), Set.of(NoticeKind.REPLY)));
          return true;
        });
    deliver("To: " + address() + "\r\n", "It works now.");
    fetch();

    assertThat(received()).hasSize(1);
    assertThat(scene.mails()).noneMatch(subject -> subject.contains("replied"));
    assertThat(scene.in(() -> log.of(scene.csm, 10)))
        .anyMatch(entry -> entry.kind().equals("reply") && entry.dueAt() == null);
  }

  @Test
  void sameReplyIsKeptOnceWhenItComesAgainAfterADeathBeforeItWasMarked() {
    deliver("To: " + address() + "\r\n", "It works now.");
    fetch();
    deliver("To: " + address() + "\r\n", "It works now.");

    assertThat(fetch()).isOne();
    assertThat(received()).hasSize(1);
    assertThat(scene.mails().stream().filter(subject -> subject.contains("replied"))).hasSize(1);
  }

  @Test
  void closedCaseOpensAgainAndThatCanBeUndone() {
    close();
    deliver("To: " + address() + "\r\n", "It failed again.");
    fetch();

    CaseDetail again = reload();
    assertThat(again.isOpen()).isTrue();
    assertThat(again.stage()).isEqualTo(CaseStage.IN_PROGRESS);
    assertThat(again.reopened()).isOne();
    scene.as(scene.csm, () -> cases.undo(again.id(), again.revision()));
    assertThat(reload().state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void outOfOfficeNoteChangesNothingAndTellsNobody() {
    int before = waiting.revision();
    deliver("To: " + address() + "\r\nAuto-Submitted: auto-replied\r\n", "Back on Monday");
    deliver(
        "To: " + address() + "\r\nMessage-ID: <b@x>\r\nSubject: Out of Office: holiday\r\n", "x");
    fetch();

    assertThat(received()).hasSize(2).allMatch(CaseMail::automatic);
    assertThat(reload().revision()).isEqualTo(before);
    assertThat(scene.mails()).noneMatch(subject -> subject.contains("replied"));
  }

  @Test
  void htmlBecomesTextAndFilesAreKeptAsTheyCame() {
    deliver(
        "To: " + address() + "\r\nContent-Type: multipart/mixed; boundary=b\r\n",
        "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            + "<p>Still <b>broken</b></p><script>steal()</script>\r\n"
            + "--b\r\nContent-Type: application/pdf; name=\"=?utf-8?Q?Bericht_=C3=BC.pdf?=\"\r\n"
            + "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + "AAAA".repeat(1000)
            + "\r\n--b--\r\n");
    fetch();

    CaseMail reply = received().getFirst();
    assertThat(reply.body()).isEqualTo("Still broken");
    ReceivedFile file = reply.files().getFirst();
    assertThat(file.name()).isEqualTo("Bericht ü.pdf");
    assertThat(file.about()).isEqualTo("PDF, 2 kB");
    assertThat(scene.in(() -> mails.file(waiting.id(), file.id())).content().getByteArray())
        .containsOnly(0)
        .hasSize(3000);
    assertThatThrownBy(() -> scene.in(() -> mails.file(waiting.id() + 1, file.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void fileThatIsTooLargeIsNamedWithTheReasonAndTheOthersAreKept() {
    deliver(
        "To: " + address() + "\r\nContent-Type: multipart/mixed; boundary=b\r\n",
        "--b\r\nContent-Type: video/mp4; name=\"../../film.mp4\"\r\n\r\n"
            + ("x".repeat(998) + "\r\n").repeat(5300)
            + "--b\r\nContent-Type: text/html; name=page.html\r\n\r\n<script>steal()</script>\r\n"
            + "--b--\r\n");
    fetch();

    assertThat(received().getFirst().files())
        .extracting(ReceivedFile::name, ReceivedFile::about)
        .containsExactly(
            tuple("film.mp4", "video, not kept. Larger than 5 MB."),
            tuple("page.html", "text/html, 24 bytes"));
  }

  @Test
  void filesOfAStrayedReplyComeAlongToItsCaseAndGoWhenItIsDismissed() {
    String mixed = "Content-Type: multipart/mixed; boundary=b\r\n";
    String picture =
        "--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nabc\r\n--b--\r\n";
    deliver("To: case@heed.test\r\n" + mixed, picture);
    deliver("To: case@heed.test\r\nMessage-ID: <b@x>\r\n" + mixed, picture);
    fetch();

    List<StrayedReply> strayed = scene.in(replies::strayed);
    assertThat(strayed).hasSize(2).allMatch(one -> one.files().size() == 1);
    scene.as(
        scene.boss,
        () -> {
          replies.assign(strayed.getFirst().id(), waiting.id());
          replies.dismiss(strayed.getLast().id());
          return true;
        });
    assertThat(received().getFirst().files()).allMatch(ReceivedFile::isKept).hasSize(1);
    assertThat(scene.in(files::ofStrayed)).isEmpty();
  }

  @Test
  void forgedAddressWaitsForAPersonWhoCanPutItOnTheCase() {
    String real = address();
    String forged = real.replaceFirst(".@", real.contains("0@") ? "1@" : "0@");
    deliver("To: " + forged + "\r\n", "Please change my bank account.");
    fetch();

    assertThat(received()).isEmpty();
    StrayedReply strayed = scene.in(replies::strayed).getFirst();
    assertThat(strayed.reason()).contains("was not given out by Heed");
    scene.as(
        scene.boss,
        () -> {
          replies.assign(strayed.id(), waiting.id());
          return true;
        });
    assertThat(received()).hasSize(1);
    assertThat(scene.in(replies::strayed)).isEmpty();
  }

  @Test
  void ownMailDoesNotGoRoundAndABrokenOneDoesNotStopTheOthers() {
    deliver("To: " + address() + "\r\nFrom: heed@heed.test\r\n", "ours");
    deliver("To: " + address() + "\r\nContent-Type: multipart/mixed; boundary=\r\n", "broken");
    deliver("To: " + address() + "\r\nMessage-ID: <c@x>\r\n", "Fine.");

    assertThat(fetch()).isEqualTo(3);
    assertThat(received()).extracting(CaseMail::body).contains("Fine.").doesNotContain("ours");
  }

  private void close() {
    scene.as(
        scene.csm,
        () ->
            cases.close(
                waiting.id(),
                waiting.revision(),
                new Closing(
                    Closing.Outcome.SOLVED,
                    Closing.RootCause.SUPPORT,
                    CauseClass.SERVICE_EXECUTION,
                    "")));
  }

  private String address() {
    return Objects.requireNonNull(addresses.of(scene.workspace, waiting.id()));
  }

  private CaseDetail reload() {
    return Objects.requireNonNull(scene.caseOf(invitation, cases));
  }

  private List<CaseMail> received() {
    return scene.in(() -> mails.of(waiting.id())).stream().filter(CaseMail::incoming).toList();
  }

  private int fetch() {
    return mailbox.fetch(
        URI.create("imap://case:secret@localhost:" + server.getImap().getPort() + "/"));
  }

  private void deliver(String headers, String body) {
    String email = Objects.requireNonNull(waiting.customer().email());
    String usual =
        (headers.contains("From:") ? "" : "From: Ada <" + email + ">\r\n")
            + (headers.contains("Subject:") ? "" : "Subject: Re: Your feedback\r\n")
            + (headers.contains("Message-ID:") ? "" : "Message-ID: <a@x>\r\n");
    try {
      user.deliver(
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(
                  (headers + usual + "\r\n" + body).getBytes(StandardCharsets.UTF_8))));
    } catch (jakarta.mail.MessagingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
