package org.heed.customer.imports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heed.customer.Accounts;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.customer.Upserted;
import org.heed.customer.history.AnswerDraft;
import org.heed.customer.history.AnswerSink;
import org.heed.customer.mapping.AnswerReader;
import org.heed.customer.mapping.AnswerSource;
import org.heed.customer.mapping.Mapping;
import org.heed.customer.mapping.RowReader.Accepted;
import org.heed.customer.mapping.RowReader.Outcome;
import org.heed.customer.mapping.RowReader.Rejected;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deals with rows that hold answers: one person may have many rows, and some rows have nobody. */
@Component
class AnswerRows {

  private final Accounts accounts;
  private final Contacts contacts;
  private final AnswerSink sink;
  private final Workspaces workspaces;
  private final Clock clock;

  AnswerRows(
      Accounts accounts, Contacts contacts, AnswerSink sink, Workspaces workspaces, Clock clock) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.sink = sink;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** A row with its answer. */
  private record Read(Accepted row, AnswerDraft answer) {}

  void deal(CustomerImport work, Mapping mapping, List<Outcome> rows, ChunkTally tally) {
    Long touchpoint = mapping.touchpointId();
    if (touchpoint == null) {
      throw new InvalidInput("touchpoint", "Choose the touchpoint that the answers belong to.");
    }
    boolean dryRun = work.state() == ImportState.CHECKING;
    List<Read> read = read(work, mapping, touchpoint, rows, tally);
    Map<UUID, Upserted> ofAccounts = accounts(read, dryRun, tally);
    Map<UUID, Upserted> people = people(work, mapping, read, ofAccounts, dryRun, tally);
    List<AnswerDraft> answers = new ArrayList<>();
    List<String> identities = new ArrayList<>();
    for (Read one : read) {
      Upserted person = people.get(personKey(one.row().contact()));
      if (person != null && !person.accepted()) {
        tally.reject(one.row().row(), String.valueOf(person.reason()));
        continue;
      }
      tally.warn(one.row());
      answers.add(
          one.answer().by(id(person), id(accountOf(one.row(), ofAccounts)), region(one.row())));
      identities.add(identity(one));
    }
    String source = AnswerSource.of(work.headings());
    tally.answers(sink.store(touchpoint, source, identities, answers, dryRun), answers.size());
  }

  private List<Read> read(
      CustomerImport work, Mapping mapping, long touchpoint, List<Outcome> rows, ChunkTally tally) {
    AnswerReader reader =
        new AnswerReader(
            work.headings(),
            mapping,
            workspaces.current().timeZone(),
            sink.scale(touchpoint),
            clock);
    List<Read> read = new ArrayList<>();
    for (Outcome outcome : rows) {
      switch (outcome) {
        case Rejected rejected -> tally.reject(rejected.row(), rejected.reason());
        case Accepted accepted -> {
          try {
            read.add(new Read(accepted, reader.read(accepted.row())));
          } catch (InvalidInput unusable) {
            tally.reject(accepted.row(), String.valueOf(unusable.getMessage()));
          }
        }
      }
    }
    return read;
  }

  private Map<UUID, Upserted> accounts(List<Read> read, boolean dryRun, ChunkTally tally) {
    Map<UUID, org.heed.customer.AccountDraft> drafts = new LinkedHashMap<>();
    read.forEach(
        one -> {
          if (one.row().account() != null) {
            drafts.putIfAbsent(FileKeys.of(one.row().account()), one.row().account());
          }
        });
    List<org.heed.customer.AccountDraft> all = List.copyOf(drafts.values());
    List<Upserted> results =
        all.isEmpty() ? List.of() : dryRun ? accounts.foresee(all) : accounts.upsertAll(all);
    results.forEach(tally::account);
    return zip(List.copyOf(drafts.keySet()), results);
  }

  private Map<UUID, Upserted> people(
      CustomerImport work,
      Mapping mapping,
      List<Read> read,
      Map<UUID, Upserted> ofAccounts,
      boolean dryRun,
      ChunkTally tally) {
    Map<UUID, ContactDraft> drafts = new LinkedHashMap<>();
    for (Read one : read) {
      ContactDraft contact = one.row().contact();
      if (contact != null) {
        drafts.putIfAbsent(
            FileKeys.of(contact).getFirst(), contact.at(id(accountOf(one.row(), ofAccounts))));
      }
    }
    List<ContactDraft> all = List.copyOf(drafts.values());
    List<Upserted> results =
        all.isEmpty()
            ? List.of()
            : dryRun
                ? contacts.foresee(all)
                : contacts.upsertAll(
                    all,
                    new ContactDraft.Defaults(mapping.language(), mapping.timeZone()),
                    "import " + work.fileName());
    results.stream().filter(Upserted::accepted).forEach(tally::person);
    return zip(List.copyOf(drafts.keySet()), results);
  }

  private static Map<UUID, Upserted> zip(List<UUID> keys, List<Upserted> results) {
    Map<UUID, Upserted> byKey = new HashMap<>();
    for (int place = 0; place < results.size(); place++) {
      byKey.put(keys.get(place), results.get(place));
    }
    return byKey;
  }

  private static @Nullable Upserted accountOf(Accepted row, Map<UUID, Upserted> ofAccounts) {
    return row.account() == null ? null : ofAccounts.get(FileKeys.of(row.account()));
  }

  private static @Nullable UUID personKey(@Nullable ContactDraft contact) {
    return contact == null ? null : FileKeys.of(contact).getFirst();
  }

  private static @Nullable Long id(@Nullable Upserted result) {
    return result == null || result.id() == 0 ? null : result.id();
  }

  private static String region(Accepted row) {
    return row.account() == null || row.account().region() == null ? "" : row.account().region();
  }

  /** The source's id; without one, whatever makes the answer this one. */
  private static String identity(Read one) {
    String id = one.answer().sourceId();
    if (id != null) {
      return id;
    }
    UUID person = personKey(one.row().contact());
    String facts =
        person
            + "|"
            + one.answer().answeredAt()
            + "|"
            + one.answer().score()
            + "|"
            + one.answer().comment();
    return "row " + UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8));
  }
}
