package org.heed.customer.imports;

import java.util.ArrayList;
import java.util.List;
import org.heed.customer.Upserted;
import org.heed.customer.Upserted.Outcome;
import org.heed.customer.mapping.RowReader.Accepted;
import org.heed.customer.table.TableRow;

/** Counts what became of a chunk's rows and collects the remarks about them. */
final class ChunkTally {

  private final List<Remark> remarks = new ArrayList<>();
  private final long[] contacts = new long[Outcome.values().length];
  private final long[] accounts = new long[Outcome.values().length];
  private long answersCreated;
  private long answersUnchanged;
  private long rejected;
  private long warned;

  void reject(TableRow row, String reason) {
    rejected++;
    remarks.add(new Remark(row.number(), true, reason, row.cells()));
  }

  void warn(Accepted row) {
    if (!row.warnings().isEmpty()) {
      warned++;
      String reason = String.join(" ", row.warnings());
      remarks.add(new Remark(row.row().number(), false, reason, row.row().cells()));
    }
  }

  void account(Upserted result) {
    accounts[result.outcome().ordinal()]++;
  }

  void contact(Accepted row, Upserted result) {
    if (result.reason() != null) {
      reject(row.row(), result.reason());
      return;
    }
    contacts[result.outcome().ordinal()]++;
    warn(row);
  }

  void person(Upserted result) {
    contacts[result.outcome().ordinal()]++;
  }

  void answers(int created, int all) {
    answersCreated += created;
    answersUnchanged += all - created;
  }

  List<Remark> remarks() {
    return remarks;
  }

  ImportCounts counts(long rows) {
    return new ImportCounts(
        rows,
        contacts[Outcome.CREATED.ordinal()],
        contacts[Outcome.UPDATED.ordinal()],
        contacts[Outcome.UNCHANGED.ordinal()],
        accounts[Outcome.CREATED.ordinal()],
        accounts[Outcome.UPDATED.ordinal()],
        accounts[Outcome.UNCHANGED.ordinal()],
        answersCreated,
        answersUnchanged,
        rejected,
        warned);
  }
}
