package org.heed.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.customer.CustomerPanel;
import org.heed.platform.database.WorkspaceScope;
import org.heed.score.pulse.Pulses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The account-level view of the answers of an account's contacts. */
@Service
public class AccountScores implements CustomerPanel {

  private final JdbcClient jdbc;
  private final Pulses pulses;

  AccountScores(JdbcClient jdbc, Pulses pulses) {
    this.jdbc = jdbc;
    this.pulses = pulses;
  }

  @Override
  public Map<Long, PulseReading> pulses(Collection<Long> accountIds) {
    return pulses.ofAccounts(accountIds);
  }

  @Override
  public Optional<PulseReading> pulseOfContact(long contactId) {
    return Optional.ofNullable(pulses.ofContacts(List.of(contactId)).get(contactId));
  }

  @Override
  public Optional<AccountScore> forAccount(long accountId) {
    return Optional.ofNullable(forAccounts(List.of(accountId)).get(accountId));
  }

  @Override
  public Map<Long, AccountScore> forAccounts(Collection<Long> accountIds) {
    Map<Long, AccountScore> byAccount = new HashMap<>();
    jdbc.sql("select * from account_score where workspace_id = ? and account_id = any (?)")
        .params(WorkspaceScope.current(), accountIds.toArray(Long[]::new))
        .query(
            row -> {
              byAccount.put(row.getLong("account_id"), read(row));
            });
    return byAccount;
  }

  private static AccountScore read(ResultSet row) throws SQLException {
    return new AccountScore(
        row.getObject("latest_score", Integer.class),
        row.getBigDecimal("trend"),
        row.getInt("answers"),
        row.getInt("promoters"),
        row.getInt("passives"),
        row.getInt("detractors"),
        row.getObject("last_surveyed_on", LocalDate.class));
  }
}
