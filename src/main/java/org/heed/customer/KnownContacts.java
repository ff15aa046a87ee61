package org.heed.customer;

import static org.heed.customer.CustomerRows.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heed.customer.rules.CustomerLock;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the stored contact that each draft means: by its external id, else by its address. A draft
 * whose id and address belong to different people is refused; guessing would merge two persons.
 * What named a merged contact leads to the one that stayed.
 */
@Component
class KnownContacts {

  /** What a draft is about. */
  sealed interface Match permits Known, Merged, Unknown, Refused {}

  record Known(long id) implements Match {}

  /** Meant is a contact that was merged into this one. */
  record Merged(long id) implements Match {}

  record Unknown() implements Match {}

  record Refused(String reason) implements Match {}

  private final JdbcClient jdbc;
  private final CustomerLock lock;

  KnownContacts(JdbcClient jdbc, CustomerLock lock) {
    this.jdbc = jdbc;
    this.lock = lock;
  }

  /**
   * One match per draft, in their order; the second draft of one contact is refused.
   *
   * @param dryRun whether nothing will be stored: other writers are let in, and drafts may name
   *     accounts that a real run would first create
   */
  List<Match> match(List<ContactDraft> drafts, boolean dryRun) {
    if (!dryRun) {
      lock.takeUntilCommit();
    }
    List<Match> matches =
        jdbc.sql(
                """
                with draft as materialized (
                  select position, external_id, lower(email) collate "C" as email_key, account_id
                    from unnest(:externalIds::text[], :emails::text[], :accounts::bigint[])
                      with ordinality as row (external_id, email, account_id, position))
                select draft.external_id, same_id.id as by_id, once_id.survivor_id as by_old_id,
                       same_email.id as by_email, once_email.survivor_id as by_old_email,
                       coalesce(same_email.external_id, holder.external_id) as other_id,
                       draft.account_id,
                       draft.account_id is null or account.id is not null as account_known
                  from draft
                  left join contact same_id
                    on same_id.workspace_id = :workspace and same_id.external_id = draft.external_id
                  left join contact_merge once_id
                    on once_id.workspace_id = :workspace and once_id.external_id = draft.external_id
                  left join contact same_email
                    on same_email.workspace_id = :workspace and same_email.email_key = draft.email_key
                  left join contact_merge once_email
                    on once_email.workspace_id = :workspace and once_email.email_key = draft.email_key
                  left join contact holder
                    on holder.workspace_id = :workspace and holder.id = once_email.survivor_id
                  left join account
                    on account.workspace_id = :workspace and account.id = draft.account_id
                 order by position
                """)
            .param("externalIds", column(drafts, ContactDraft::externalId))
            .param("emails", column(drafts, ContactDraft::email))
            .param("accounts", column(drafts, ContactDraft::accountId))
            .param("workspace", WorkspaceScope.current())
            .query((row, number) -> match(row, dryRun))
            .list();
    return refuseRepetitions(drafts, matches);
  }

  private static Match match(ResultSet row, boolean dryRun) throws SQLException {
    Long byId = row.getObject("by_id", Long.class);
    Long byOldId = byId == null ? row.getObject("by_old_id", Long.class) : null;
    Long byEmail = row.getObject("by_email", Long.class);
    Long byOldEmail = byEmail == null ? row.getObject("by_old_email", Long.class) : null;
    String externalId = row.getString("external_id");
    String otherId = row.getString("other_id");
    if (!dryRun && !row.getBoolean("account_known")) {
      return new Refused("There is no account %d.".formatted(row.getLong("account_id")));
    }
    Long named = byId == null ? byOldId : byId;
    Long addressed = byEmail == null ? byOldEmail : byEmail;
    if (named != null) {
      boolean same = addressed == null || addressed.equals(named);
      return !same ? belongsTo(otherId) : byId == null ? new Merged(named) : new Known(named);
    }
    if (addressed == null) {
      return new Unknown();
    }
    if (externalId != null && otherId != null) {
      return belongsTo(otherId);
    }
    return byEmail == null ? new Merged(addressed) : new Known(addressed);
  }

  private static Refused belongsTo(@Nullable String otherId) {
    String whose = otherId == null ? "" : " (id %s)".formatted(otherId);
    return new Refused("The email address belongs to another contact%s.".formatted(whose));
  }

  private static List<Match> refuseRepetitions(List<ContactDraft> drafts, List<Match> matches) {
    Set<Object> seen = new HashSet<>();
    List<Match> checked = new ArrayList<>(matches.size());
    for (int i = 0; i < drafts.size(); i++) {
      boolean repeated = !(matches.get(i) instanceof Refused) && !isFirst(drafts.get(i), seen);
      if (matches.get(i) instanceof Known(long id) && !repeated) {
        repeated = !seen.add(id);
      }
      checked.add(
          repeated
              ? new Refused("The same contact occurs earlier in this batch.")
              : matches.get(i));
    }
    return checked;
  }

  private static boolean isFirst(ContactDraft draft, Set<Object> seen) {
    String email = draft.email();
    boolean newEmail = email == null || seen.add("email " + email.toLowerCase(Locale.ROOT));
    return (draft.externalId() == null || seen.add("id " + draft.externalId())) && newEmail;
  }
}
