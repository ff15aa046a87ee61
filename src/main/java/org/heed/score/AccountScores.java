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

  @Override
  public Optional<AccountScore> together(Collection<Long> accountIds) {
    return jdbc.sql(
            """
            with placed as (
              select score, row_number() over (order by answered_at desc, id desc) as place
                from response
               where workspace_id = :workspace and account_id = any (:ids)
                 and invalidated_at is null and kind in ('rnps', 'tnps')
            )
            select count(*) as answers, count(*) filter (where score >= 9) as promoters,
                   count(*) filter (where score between 7 and 8) as passives,
                   count(*) filter (where score <= 6) as detractors,
                   max(score) filter (where place = 1) as latest_score,
                   (max(score) filter (where place = 1)
                     - avg(score) filter (where place between 2 and 4))::numeric(4, 1) as trend,
                   (select max(last_surveyed_on) from account_score
                     where workspace_id = :workspace and account_id = any (:ids))
                     as last_surveyed_on
              from placed
            """)
        .param("workspace", WorkspaceScope.current())
        .param("ids", accountIds.toArray(Long[]::new))
        .query((row, number) -> read(row))
        .optional()
        .filter(score -> score.answers() > 0 || score.lastSurveyedOn() != null);
  }

  @Override
  public Optional<PulseReading> pulseTogether(List<Long> accountIds) {
    return pulses.together(accountIds);
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
