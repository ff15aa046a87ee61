package org.heed.customer.merge;

import static org.heed.customer.merge.MergeSteps.other;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.customer.Account;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
import org.heed.customer.merge.facts.AccountField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one account of two: what belongs to this module at once, the rest as news. */
@Component
class AccountMerging {

  private static final List<String> STATEMENTS =
      List.of(
          """
          update contact set account_id = :survivor, updated_at = :now
           where workspace_id = :workspace and account_id = :merged
          """,
          """
          update account_outcome o set account_id = :survivor
           where workspace_id = :workspace and account_id = :merged
             and not exists (select from account_outcome s
                              where s.workspace_id = o.workspace_id and s.account_id = :survivor
                                and s.kind = o.kind and s.happened_on = o.happened_on)
          """,
          """
          delete from account_outcome where workspace_id = :workspace and account_id = :merged
          """,
          """
          update account_merge set survivor_id = :survivor
           where workspace_id = :workspace and survivor_id = :merged
          """,
          """
          update account_merge set external_id = null
           where workspace_id = :workspace and external_id = :external
          """,
          """
          insert into account_merge (workspace_id, merged_id, survivor_id, external_id, name, reason,
                                     merged_at, merged_by)
          values (:workspace, :merged, :survivor, :external, :name, :reason, :now, :by)
          """,
          "delete from account where workspace_id = :workspace and id = :merged");

  private final Accounts accounts;
  private final MergeSteps steps;

  AccountMerging(Accounts accounts, MergeSteps steps) {
    this.accounts = accounts;
    this.steps = steps;
  }

  Account merged(long id) {
    return steps.merged(MergeKind.ACCOUNT, id, accounts.find(id));
  }

  Account survivor(long id) {
    return steps.survivor(MergeKind.ACCOUNT, id, accounts.find(id));
  }

  Account merge(MergeOrder order) {
    steps.keepStill(MergeKind.ACCOUNT, order);
    Account merged = merged(order.mergedId());
    Account survivor = survivor(order.survivorId());
    AccountDraft draft = AccountField.draft(merged, survivor, order.choices());
    Map<String, @Nullable Object> known = new HashMap<>();
    known.put("external", other(draft.externalId(), merged.externalId(), survivor.externalId()));
    known.put("name", other(draft.name(), merged.name(), survivor.name()));
    steps.run(STATEMENTS, order, known);
    accounts.change(survivor.id(), draft);
    steps.tell(MergeKind.ACCOUNT, order, merged);
    return merged;
  }
}
