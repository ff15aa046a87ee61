package org.heed.customer.place.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heed.customer.imports.upload.TableFile;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.customer.place.MeasurePointTree;
import org.heed.customer.place.MeasurePoints;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a whole tree from a CSV or Excel file. Points are recognised by their code; those not in
 * the file stay as they are. One bad row keeps the file out: half a tree helps nobody.
 */
@Component
public class MeasurePointImport {

  private static final int MOST = 2_000;

  private final MeasurePoints points;
  private final Users users;

  MeasurePointImport(MeasurePoints points, Users users) {
    this.points = points;
    this.users = users;
  }

  /** What the import did. */
  public record Result(int created, int changed, int unchanged) {}

  /**
   * Stores the file's points.
   *
   * @throws InvalidInput when the file cannot be read or a row is bad, naming each of them on a
   *     line
   */
  @Transactional
  public Result store(Path file) {
    MeasurePointFile table = read(file);
    List<MeasurePointFile.Line> lines = table.parentsFirst();
    refuse(table);
    int created = 0;
    int changed = 0;
    for (MeasurePointFile.Line line : lines) {
      MeasurePointTree tree = points.tree();
      MeasurePoint before = tree.byCode(line.code()).orElse(null);
      MeasurePointDraft draft = draft(line, tree, before, table);
      if (before == null) {
        created += attempt(table, line, () -> points.create(draft));
      } else if (!MeasurePointDraft.of(before).equals(draft)) {
        changed += attempt(table, line, () -> points.change(before.id(), draft));
      }
    }
    refuse(table);
    return new Result(created, changed, lines.size() - created - changed);
  }

  private static MeasurePointFile read(Path file) {
    try (TableFile rows = TableFile.open(file)) {
      MeasurePointFile table = new MeasurePointFile(rows.headings());
      Optional<TableRow> row = rows.next();
      while (row.isPresent() && row.get().number() <= MOST + 1) {
        table.read(row.get());
        row = rows.next();
      }
      if (row.isPresent()) {
        throw new InvalidInput("file", "A file may hold %,d measure points.".formatted(MOST));
      }
      return table;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private MeasurePointDraft draft(
      MeasurePointFile.Line line,
      MeasurePointTree tree,
      @Nullable MeasurePoint before,
      MeasurePointFile table) {
    Long parent = before == null ? null : before.parentId();
    if (!line.parent().isEmpty()) {
      parent = tree.byCode(line.parent()).map(MeasurePoint::id).orElse(null);
      if (parent == null) {
        table.problem(line.row(), "There is no point “%s” above.".formatted(line.parent()));
      }
    }
    Long manager = before == null ? null : before.managerId();
    if (!line.manager().isEmpty()) {
      manager = users.byEmail(line.manager()).map(User::id).orElse(null);
      if (manager == null) {
        table.problem(line.row(), "Nobody signs in to Heed as “%s”.".formatted(line.manager()));
      }
    }
    return new MeasurePointDraft(
        parent, line.code(), line.name(), line.kind(), line.channel(), manager);
  }

  private static int attempt(MeasurePointFile table, MeasurePointFile.Line line, Runnable work) {
    try {
      work.run();
      return 1;
    } catch (InvalidInput input) {
      table.problem(line.row(), String.valueOf(input.getMessage()));
      return 0;
    }
  }

  private static void refuse(MeasurePointFile table) {
    if (!table.problems().isEmpty()) {
      throw new InvalidInput("file", String.join("\n", table.problems()));
    }
  }
}
