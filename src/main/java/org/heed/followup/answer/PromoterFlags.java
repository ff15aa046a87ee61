package org.heed.followup.answer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.customer.Accounts;
import org.heed.customer.Contacts;
import org.heed.response.ResponseEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A contact or an account is a promoter while its latest answer that counts is a 9 or 10. */
@Component
class PromoterFlags {

  private final JdbcTemplate jdbc;
  private final Contacts contacts;
  private final Accounts accounts;

  PromoterFlags(JdbcTemplate jdbc, Contacts contacts, Accounts accounts) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.accounts = accounts;
  }

  void update(long workspaceId, List<News> news) {
    update(workspaceId, ids(news, ResponseEvent::contactId), ids(news, ResponseEvent::accountId));
  }

  void update(long workspaceId, Long[] contactIds, Long[] accountIds) {
    Map<Boolean, List<Long>> people = byFlag(LATEST_OF_CONTACTS, workspaceId, contactIds);
    contacts.setPromoter(people.getOrDefault(true, List.of()), true);
    contacts.setPromoter(people.getOrDefault(false, List.of()), false);
    Map<Boolean, List<Long>> companies = byFlag(LATEST_OF_ACCOUNTS, workspaceId, accountIds);
    accounts.setPromoter(companies.getOrDefault(true, List.of()), true);
    accounts.setPromoter(companies.getOrDefault(false, List.of()), false);
  }

  private static Long[] ids(List<News> news, Function<ResponseEvent, @Nullable Long> id) {
    return news.stream()
        .map(one -> id.apply(one.event()))
        .filter(Objects::nonNull)
        .distinct()
        .toArray(Long[]::new);
  }

  private static final String LATEST_OF_CONTACTS =
      """
      select p.id, coalesce(latest.score >= 9, false) as promoter
        from contact p
        left join lateral (
          select r.score from response r
           where r.workspace_id = p.workspace_id and r.contact_id = p.id and r.invalidated_at is null
             and r.kind in ('rnps', 'tnps')
           order by r.answered_at desc, r.id desc limit 1) latest on true
       where p.workspace_id = ? and p.id = any (?)
         and p.promoter <> coalesce(latest.score >= 9, false)
      """;

  private static final String LATEST_OF_ACCOUNTS =
      """
      select a.id, coalesce(latest.score >= 9, false) as promoter
        from account a
        left join lateral (
          select r.score from response r
           where r.workspace_id = a.workspace_id and r.account_id = a.id and r.invalidated_at is null
             and r.kind in ('rnps', 'tnps')
           order by r.answered_at desc, r.id desc limit 1) latest on true
       where a.workspace_id = ? and a.id = any (?)
         and a.promoter <> coalesce(latest.score >= 9, false)
      """;

  /** Those of these ids whose flag has to change, by what it should be. */
  private Map<Boolean, List<Long>> byFlag(String query, long workspaceId, Long[] ids) {
    record Flag(long id, boolean promoter) {}
    return jdbc
        .query(
            query,
            (row, number) -> new Flag(row.getLong("id"), row.getBoolean("promoter")),
            workspaceId,
            ids)
        .stream()
        .collect(
            Collectors.groupingBy(
                Flag::promoter, Collectors.mapping(Flag::id, Collectors.toList())));
  }
}
