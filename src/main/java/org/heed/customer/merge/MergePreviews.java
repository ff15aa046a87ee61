package org.heed.customer.merge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.heed.customer.Account;
import org.heed.customer.Contact;
import org.heed.customer.CustomerPanel;
import org.heed.customer.merge.MergePreview.Standing;
import org.heed.customer.merge.facts.AccountField;
import org.heed.customer.merge.facts.ContactField;
import org.heed.customer.merge.facts.FieldWords;
import org.heed.customer.merge.facts.MergedField;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what a merge would do; writes nothing. */
@Component
public class MergePreviews {

  private final AccountMerging accounts;
  private final ContactMerging contacts;
  private final FieldWords words;
  private final JdbcClient jdbc;
  private final List<CustomerTable> tables;
  private final ObjectProvider<CustomerPanel> panel;

  MergePreviews(
      AccountMerging accounts,
      ContactMerging contacts,
      FieldWords words,
      JdbcClient jdbc,
      List<CustomerTable> tables,
      ObjectProvider<CustomerPanel> panel) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.words = words;
    this.jdbc = jdbc;
    this.tables = tables.stream().sorted(Comparator.comparingInt(CustomerTable::order)).toList();
    this.panel = panel;
  }

  /**
   * What merging one account into another would do.
   *
   * @throws org.heed.platform.web.NotFound when the one that goes is not there
   * @throws org.heed.platform.web.Conflict when it was merged before
   * @throws InvalidInput when the other one is not there, or they are the same
   */
  public MergePreview accounts(long mergedId, long survivorId) {
    requireTwo(mergedId, survivorId);
    Account merged = accounts.merged(mergedId);
    Account survivor = accounts.survivor(survivorId);
    return new MergePreview(
        mergedId,
        merged.name(),
        survivorId,
        survivor.name(),
        Arrays.stream(AccountField.values())
            .map(field -> words.of(field, merged, survivor))
            .filter(MergePreviews::said)
            .toList(),
        moving(CustomerTable::ofAccounts, "account_id", mergedId),
        panel.stream().flatMap(scores -> standings(scores, merged, survivor)).toList());
  }

  /** The same for two contacts. */
  public MergePreview contacts(long mergedId, long survivorId) {
    requireTwo(mergedId, survivorId);
    Contact merged = contacts.merged(mergedId);
    Contact survivor = contacts.survivor(survivorId);
    return new MergePreview(
        mergedId,
        merged.displayName(),
        survivorId,
        survivor.displayName(),
        Arrays.stream(ContactField.values())
            .map(field -> words.of(field, merged, survivor))
            .filter(MergePreviews::said)
            .toList(),
        moving(CustomerTable::ofContacts, "contact_id", mergedId),
        List.of());
  }

  private static void requireTwo(long mergedId, long survivorId) {
    if (mergedId == survivorId) {
      throw new InvalidInput("into", "Nothing can be merged into itself. Choose another one.");
    }
  }

  private static boolean said(MergedField field) {
    return field.merged() != null || field.survivor() != null;
  }

  private List<Moving> moving(Predicate<CustomerTable> concerned, String column, long id) {
    return tables.stream()
        .filter(concerned)
        .map(table -> new Moving(table.words(), count(table, column, id)))
        .filter(moving -> moving.count() > 0)
        .toList();
  }

  private long count(CustomerTable table, String column, long id) {
    return jdbc.sql(
            "select count(*) from %s where workspace_id = ? and %s = ?"
                .formatted(table.name(), column))
        .params(WorkspaceScope.current(), id)
        .query(Long.class)
        .single();
  }

  private static Stream<Standing> standings(CustomerPanel scores, Account merged, Account stays) {
    return Stream.of(
        standing(scores, merged.name(), List.of(merged.id())),
        standing(scores, stays.name(), List.of(stays.id())),
        standing(scores, "Both as one", List.of(stays.id(), merged.id())));
  }

  private static Standing standing(CustomerPanel scores, String whose, List<Long> ids) {
    return new Standing(
        whose, scores.together(ids).orElse(null), scores.pulseTogether(ids).orElse(null));
  }
}
