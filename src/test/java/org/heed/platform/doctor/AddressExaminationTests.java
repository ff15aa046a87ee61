package org.heed.platform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressExaminationTests {

  private HttpServer server;
  private int status = 200;
  private String url = "";

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/actuator/health/liveness",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void noAddressIsWorthALookBecauseCustomersCouldNotOpenLinks() {
    Finding finding =
        new AddressExamination(Given.settings(), Clock.systemUTC()).examine().getFirst();
    assertThat(finding.level()).isEqualTo(Finding.Level.WORTH_A_LOOK);
    assertThat(finding.lines()).contains("http://localhost:8080", "Set HEED_PUBLIC_URL");
  }

  @Test
  void anAddressThatAnswersIsGoodButOughtToBeEncrypted() {
    List<Finding> findings = examine(Clock.systemUTC());
    assertThat(findings).hasSize(3);
    assertThat(findings.get(0).sentence()).contains("is not encrypted");
    assertThat(findings.get(1).sentence()).endsWith("answers.");
    assertThat(findings.get(2)).extracting(Finding::level).isEqualTo(Finding.Level.GOOD);
  }

  @Test
  void aProxyThatCannotReachHeedIsNoticed() {
    status = 502;
    assertThat(examine(Clock.systemUTC()).get(1).lines())
        .contains("answered 502", "check DNS, the proxy in front, and the firewall");
  }

  @Test
  void anAddressWithoutAServerIsNoticed() {
    server.stop(0);
    assertThat(examine(Clock.systemUTC()).get(1).lines())
        .contains("could not be opened from here", "Start Heed");
  }

  @Test
  void clocksThatDisagreeAreBroken() {
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
    Finding finding = examine(late).getLast();
    assertThat(finding.level()).isEqualTo(Finding.Level.BROKEN);
    assertThat(finding.lines()).contains("differs by", "NTP");
  }

  private List<Finding> examine(Clock clock) {
    return new AddressExamination(Given.settings("public-url", url), clock).examine();
  }
}
