package org.heed.platform.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import org.heed.platform.doctor.Finding;
import org.heed.platform.doctor.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailServerExaminationTests {

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @BeforeEach
  void start() {
    server.start();
    server.setUser("ada@heed.test", "ada", "right");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void noServerIsWorthALook() {
    assertThat(examine("").level()).isEqualTo(Finding.Level.WORTH_A_LOOK);
    assertThat(examine("").fix()).contains("HEED_SMTP_URL");
  }

  @Test
  void aServerThatLetsHeedInIsGoodAndGetsNoMail() {
    Finding finding = examine("smtp://ada:right@127.0.0.1:" + port());
    assertThat(finding.level()).as(finding.sentence()).isEqualTo(Finding.Level.GOOD);
    assertThat(finding.sentence()).contains("127.0.0.1").doesNotContain("right");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aWrongPasswordIsBrokenAndNeverRepeated() {
    Finding finding = examine("smtp://ada:a-wrong-one@127.0.0.1:" + port());
    assertThat(finding.level()).isEqualTo(Finding.Level.BROKEN);
    assertThat(finding.sentence()).doesNotContain("a-wrong-one");
    assertThat(finding.fix()).contains("user and password");
  }

  @Test
  void aServerThatIsAwayIsBroken() {
    int port = port();
    server.stop();
    assertThat(examine("smtp://127.0.0.1:" + port).level()).isEqualTo(Finding.Level.BROKEN);
  }

  @Test
  void anAddressThatCannotBeReadSaysHowToWriteIt() {
    assertThat(examine("mail.example.com").sentence()).contains("smtp://user:password@host:587");
  }

  private int port() {
    return server.getSmtp().getPort();
  }

  private static Finding examine(String url) {
    return new MailServerExamination(Given.settings("smtp-url", url), Clock.systemUTC())
        .examine()
        .getFirst();
  }
}
