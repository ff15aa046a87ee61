package org.heed.customer.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.customer.Upserted;
import org.heed.customer.mapping.Mapping;
import org.heed.customer.mapping.RowReader.Accepted;
import org.heed.customer.mapping.RowReader.Outcome;
import org.heed.customer.mapping.RowReader.Rejected;
import org.springframework.stereotype.Component;

/** Deals with some thousand rows at once, in the transaction of its caller. */
@Component
class ImportChunk {

  private final Accounts accounts;
  private final Contacts contacts;
  private final FileKeys keys;
  private final Remarks remarks;
  private final AnswerRows answers;
  private final FactRows facts;

  ImportChunk(
      Accounts accounts,
      Contacts contacts,
      FileKeys keys,
      Remarks remarks,
      AnswerRows answers,
      FactRows facts) {
    this.answers = answers;
    this.facts = facts;
    this.accounts = accounts;
    this.contacts = contacts;
    this.keys = keys;
    this.remarks = remarks;
  }

  /** Stores the rows, or in a dry run foresees what would happen; notes what was left out. */
  ImportCounts deal(CustomerImport work, Mapping mapping, List<Outcome> rows) {
    boolean dryRun = work.state() == ImportState.CHECKING;
    ChunkTally tally = new ChunkTally();
    if (mapping.describesFacts()) {
      facts.deal(dryRun, mapping, rows, tally);
      remarks.add(work.id(), tally.remarks());
      return tally.counts(rows.size());
    }
    if (mapping.describesAnswers()) {
      answers.deal(work, mapping, rows, tally);
      remarks.add(work.id(), tally.remarks());
      return tally.counts(rows.size());
    }
    List<Accepted> usable = withoutRepetitions(work.id(), rows, tally);
    List<Upserted> accountResults = accounts(work.id(), usable, dryRun, tally);
    contacts(work, mapping, usable, accountResults, dryRun, tally);
    remarks.add(work.id(), tally.remarks());
    return tally.counts(rows.size());
  }

  /** Two rows about one contact: the first counts, the later one is left out with its number. */
  private List<Accepted> withoutRepetitions(long importId, List<Outcome> rows, ChunkTally tally) {
    List<FileKeys.Use> uses = new ArrayList<>();
    for (Outcome outcome : rows) {
      if (outcome instanceof Accepted accepted && accepted.contact() != null) {
        FileKeys.of(accepted.contact())
            .forEach(key -> uses.add(new FileKeys.Use(key, accepted.row().number())));
      }
    }
    Map<UUID, Long> first = uses.isEmpty() ? Map.of() : keys.firstRows(importId, uses);
    List<Accepted> usable = new ArrayList<>();
    for (Outcome outcome : rows) {
      switch (outcome) {
        case Rejected rejected -> tally.reject(rejected.row(), rejected.reason());
        case Accepted accepted -> {
          long earlier = earlierRow(accepted, first);
          if (earlier == 0) {
            usable.add(accepted);
          } else {
            tally.reject(
                accepted.row(), "The same contact is already in row %d.".formatted(earlier));
          }
        }
      }
    }
    return usable;
  }

  private static long earlierRow(Accepted accepted, Map<UUID, Long> first) {
    if (accepted.contact() == null) {
      return 0;
    }
    return FileKeys.of(accepted.contact()).stream()
        .mapToLong(key -> first.getOrDefault(key, accepted.row().number()))
        .filter(row -> row != accepted.row().number())
        .findFirst()
        .orElse(0);
  }

  /** One result per usable row; a row without an account has none. */
  private List<Upserted> accounts(
      long importId, List<Accepted> usable, boolean dryRun, ChunkTally tally) {
    List<AccountDraft> drafts = new ArrayList<>();
    List<FileKeys.Use> uses = new ArrayList<>();
    for (Accepted row : usable) {
      if (row.account() != null) {
        drafts.add(row.account());
        uses.add(new FileKeys.Use(FileKeys.of(row.account()), row.row().number()));
      }
    }
    if (drafts.isEmpty()) {
      return List.of();
    }
    List<Upserted> results = dryRun ? accounts.foresee(drafts) : accounts.upsertAll(drafts);
    Map<UUID, Long> first = keys.firstRows(importId, uses);
    Set<UUID> counted = new HashSet<>();
    for (int i = 0; i < uses.size(); i++) {
      FileKeys.Use use = uses.get(i);
      if (use.row() == first.getOrDefault(use.key(), 0L) && counted.add(use.key())) {
        tally.account(results.get(i));
      }
    }
    return results;
  }

  private void contacts(
      CustomerImport work,
      Mapping mapping,
      List<Accepted> usable,
      List<Upserted> accountResults,
      boolean dryRun,
      ChunkTally tally) {
    List<ContactDraft> drafts = new ArrayList<>();
    List<Accepted> rows = new ArrayList<>();
    int account = 0;
    for (Accepted row : usable) {
      Long accountId = row.account() == null ? null : accountResults.get(account++).id();
      if (row.contact() == null) {
        tally.warn(row);
      } else {
        drafts.add(row.contact().at(accountId));
        rows.add(row);
      }
    }
    if (drafts.isEmpty()) {
      return;
    }
    List<Upserted> results =
        dryRun
            ? contacts.foresee(drafts)
            : contacts.upsertAll(
                drafts,
                new ContactDraft.Defaults(mapping.language(), mapping.timeZone()),
                "import " + work.fileName());
    for (int i = 0; i < rows.size(); i++) {
      tally.contact(rows.get(i), results.get(i));
    }
  }
}
