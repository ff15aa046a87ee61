package org.heed.workspace.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.heed.workspace.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: counts attempts per account and per network over all nodes. The network is
 * the visitor's, as told by proxies that the operator named, or else that of the connection.
 */
@Component
public class Throttle {

  private final JdbcClient jdbc;
  private final Clock clock;

  Throttle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Counts an attempt and says whether it may go ahead. A refused attempt is not counted, so the
   * wait ends although somebody keeps trying.
   *
   * @param subject whose attempts are counted together, see {@link #account} and {@link #network}
   * @param most attempts allowed within the window
   */
  public boolean permits(String subject, int most, Duration window) {
    Timestamp now = Timestamp.from(clock.instant());
    return jdbc.sql(
                """
                insert into sign_in_failure (subject, failed_at)
                select ?, ?
                 where (select count(*) from sign_in_failure
                         where subject = ? and failed_at > ?) < ?
                """)
            .params(subject, now, subject, Timestamp.from(clock.instant().minus(window)), most)
            .update()
        == 1;
  }

  /** Forgets the attempts of a subject, after one that was right. */
  public void forget(String subject) {
    jdbc.sql("delete from sign_in_failure where subject = ?").param(subject).update();
  }

  /** Takes back the latest attempt of a subject shared by many, after one that was right. */
  public void giveBack(String subject) {
    jdbc.sql(
            """
            delete from sign_in_failure
             where ctid = (select ctid from sign_in_failure where subject = ?
                            order by failed_at desc limit 1)
            """)
        .param(subject)
        .update();
  }

  /** Removes attempts that are too old to count. */
  void sweep() {
    jdbc.sql("delete from sign_in_failure where failed_at < ?")
        .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
        .update();
  }

  /** The subject for attempts at one account; the address is kept as a hash only. */
  public static String account(String purpose, String email) {
    byte[] hash = Secrets.hash(email.strip().toLowerCase(Locale.ROOT));
    return purpose + ":account:" + HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
  }

  /** The subject for attempts from one network: an IPv4 address or an IPv6 /64. */
  public static String network(String purpose, String remoteAddress) {
    return purpose + ":network:" + networkOf(remoteAddress);
  }

  private static String networkOf(String remoteAddress) {
    try {
      InetAddress address = InetAddress.ofLiteral(remoteAddress);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8)) + "/64"
          : address.getHostAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return "unknown";
    }
  }
}
