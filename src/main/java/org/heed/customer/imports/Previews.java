package org.heed.customer.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.heed.customer.history.AnswerDraft;
import org.heed.customer.history.AnswerSink;
import org.heed.customer.imports.upload.ImportFiles;
import org.heed.customer.mapping.AnswerReader;
import org.heed.customer.mapping.FactReader;
import org.heed.customer.mapping.Mapping;
import org.heed.customer.mapping.RowReader;
import org.heed.customer.mapping.Suggestions;
import org.heed.customer.place.MeasurePoints;
import org.heed.customer.table.CsvTable;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Shows a file before it is imported: its first rows, and what they would mean. */
@Component
public class Previews {

  private static final int SAMPLE = 200;
  private static final int PREVIEW = 8;

  private final ImportFiles files;
  private final RememberedMappings remembered;
  private final Users users;
  private final MeasurePoints places;
  private final AnswerSink sink;
  private final Workspaces workspaces;
  private final Clock clock;

  Previews(
      ImportFiles files,
      RememberedMappings remembered,
      Users users,
      MeasurePoints places,
      AnswerSink sink,
      Workspaces workspaces,
      Clock clock) {
    this.sink = sink;
    this.workspaces = workspaces;
    this.clock = clock;
    this.files = files;
    this.remembered = remembered;
    this.users = users;
    this.places = places;
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

  /** What a row answers, in short; nothing until the touchpoint is chosen. */
  private Function<TableRow, String> answers(CustomerImport work, Mapping mapping) {
    if (mapping.problems().isEmpty() && mapping.describesFacts()) {
      return new FactReader(mapping, workspaces.current().timeZone())::shortly;
    }
    Long touchpoint = mapping.touchpointId();
    if (!mapping.problems().isEmpty() || touchpoint == null) {
      return row -> "";
    }
    AnswerReader reader =
        new AnswerReader(
            work.headings(),
            mapping,
            workspaces.current().timeZone(),
            sink.scale(touchpoint),
            clock);
    return row -> {
      AnswerDraft answer = reader.read(row);
      String comment = answer.comment() == null ? "" : " “" + answer.comment() + "”";
      return "%d on %s%s"
          .formatted(
              answer.score(),
              LocalDate.ofInstant(answer.answeredAt(), workspaces.current().timeZone()),
              comment);
    };
  }

  /** The first rows as this mapping understands them. */
  public Preview preview(CustomerImport work, Mapping mapping) {
    List<TableRow> sample = sample(work, SAMPLE);
    RowReader reader =
        new RowReader(
            work.headings(),
            mapping,
            email -> users.byEmail(email).filter(User::active).map(User::id),
            places.tree()::idOf);
    return Preview.of(
        sample.stream().limit(PREVIEW).map(reader::read).toList(),
        answers(work, mapping),
        Suggestions.datesAreAmbiguous(mapping, sample));
  }
}
