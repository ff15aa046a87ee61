package org.heed.customer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heed.customer.imports.upload.ImportFiles;
import org.heed.customer.mapping.Mapping;
import org.heed.customer.mapping.RowReader;
import org.heed.customer.place.MeasurePoints;
import org.heed.customer.table.CsvTable;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file to its end, chunk by chunk. Each chunk is one transaction that also stores how far
 * the work is; interrupted anywhere, it continues after the last stored chunk.
 */
@Component
class ImportJob {

  private static final int CHUNK = 5_000;

  private final ImportStore store;
  private final ImportFiles files;
  private final ImportChunk chunks;
  private final FileKeys keys;
  private final RememberedMappings remembered;
  private final Users users;
  private final MeasurePoints places;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;

  ImportJob(
      ImportStore store,
      ImportFiles files,
      ImportChunk chunks,
      FileKeys keys,
      RememberedMappings remembered,
      Users users,
      MeasurePoints places,
      AuditTrail audit,
      TransactionTemplate transactions) {
    this.store = store;
    this.files = files;
    this.chunks = chunks;
    this.keys = keys;
    this.remembered = remembered;
    this.users = users;
    this.places = places;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Works on this attempt; has no effect when it was cancelled or replaced by a later one. */
  void run(long importId, int attempt) {
    CustomerImport work = store.get(importId);
    Mapping mapping = work.mapping();
    if (work.attempt() != attempt || !work.state().isBusy() || mapping == null) {
      return;
    }
    try (CsvTable table = new CsvTable(files.open(importId), work.format())) {
      table.headings();
      if (readAll(table, work, mapping)) {
        finish(work, mapping);
      }
    } catch (InvalidInput broken) {
      store.end(work, ImportState.FAILED, broken.getMessage());
    }
  }

  /** Returns false when the work was cancelled or taken over. */
  private boolean readAll(CsvTable table, CustomerImport work, Mapping mapping) {
    RowReader reader = new RowReader(work.headings(), mapping, owners(), places.tree()::idOf);
    List<TableRow> rows = new ArrayList<>(CHUNK);
    boolean more = true;
    while (more) {
      Optional<TableRow> row = table.next();
      row.filter(found -> found.number() > work.rowNumber()).ifPresent(rows::add);
      more = row.isPresent();
      if (rows.size() == CHUNK || (!more && !rows.isEmpty())) {
        if (!deal(rows, reader, table.bytesRead(), work, mapping)) {
          return false;
        }
        rows.clear();
      }
    }
    return true;
  }

  private boolean deal(
      List<TableRow> rows, RowReader reader, long bytes, CustomerImport work, Mapping mapping) {
    List<RowReader.Outcome> outcomes = rows.stream().map(reader::read).toList();
    return Boolean.TRUE.equals(
        transactions.execute(
            transaction -> {
              ImportCounts counts = chunks.deal(work, mapping, outcomes);
              boolean goOn = store.advance(work, rows.getLast().number(), bytes, counts);
              if (!goOn) {
                transaction.setRollbackOnly();
              }
              return goOn;
            }));
  }

  /** Looks every address up once. */
  private java.util.function.Function<String, Optional<Long>> owners() {
    Map<String, Optional<Long>> known = new HashMap<>();
    return email ->
        known.computeIfAbsent(
            email.toLowerCase(Locale.ROOT),
            address -> users.byEmail(address).filter(User::active).map(User::id));
  }

  private void finish(CustomerImport work, Mapping mapping) {
    boolean dryRun = work.state() == ImportState.CHECKING;
    transactions.executeWithoutResult(
        transaction -> {
          if (!store.end(work, dryRun ? ImportState.CHECKED : ImportState.DONE, null)) {
            return;
          }
          keys.delete(work.id());
          if (!dryRun) {
            files.delete(work.id());
            remembered.remember(work.headings(), mapping);
            audit.record(
                "customers.imported",
                "import",
                Long.toString(work.id()),
                Map.of("file", work.fileName(), "counts", store.get(work.id()).counts()));
          }
        });
  }
}
