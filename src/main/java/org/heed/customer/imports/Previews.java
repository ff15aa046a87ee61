package org.heed.customer.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.customer.mapping.Mapping;
import org.heed.customer.mapping.RowReader;
import org.heed.customer.mapping.Suggestions;
import org.heed.customer.table.CsvTable;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;

/** Shows a file before it is imported: its first rows, and what they would mean. */
@Component
public class Previews {

  private static final int SAMPLE = 200;
  private static final int PREVIEW = 8;

  private final ImportFiles files;
  private final RememberedMappings remembered;
  private final Users users;

  Previews(ImportFiles files, RememberedMappings remembered, Users users) {
    this.files = files;
    this.remembered = remembered;
    this.users = users;
  }

  /** The mapping used last for this import or for the same headings, else a guess. */
  public Mapping mapping(CustomerImport work) {
    Mapping used = work.mapping();
    return used != null
        ? used
        : remembered
            .find(work.headings())
            .orElseGet(() -> Suggestions.suggest(work.headings(), sample(work, SAMPLE)));
  }

  /** The first rows of the file; none when it was deleted. */
  public List<TableRow> sample(CustomerImport work, int most) {
    List<TableRow> rows = new ArrayList<>();
    if (!files.has(work.id())) {
      return rows;
    }
    try (CsvTable table = new CsvTable(files.open(work.id()), work.format())) {
      table.headings();
      Optional<TableRow> row = table.next();
      while (row.isPresent() && rows.size() < most) {
        rows.add(row.get());
        row = table.next();
      }
    } catch (InvalidInput brokenFurtherDown) {
      return rows;
    }
    return rows;
  }

  /** The first rows as this mapping understands them. */
  public Preview preview(CustomerImport work, Mapping mapping) {
    List<TableRow> sample = sample(work, SAMPLE);
    RowReader reader =
        new RowReader(
            work.headings(),
            mapping,
            email -> users.byEmail(email).filter(User::active).map(User::id));
    return Preview.of(
        sample.stream().limit(PREVIEW).map(reader::read).toList(),
        Suggestions.datesAreAmbiguous(mapping, sample));
  }
}
