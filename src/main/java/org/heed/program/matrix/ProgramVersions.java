package org.heed.program.matrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.NotFound;
import org.heed.program.matrix.ProgramVersion.Entry;
import org.heed.program.matrix.ProgramVersion.Line;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the whole program, from the first draft to the one that was signed off. */
@Service
public class ProgramVersions {

  private static final TypeReference<List<Entry>> CONTENT = new TypeReference<>() {};
  private static final int NOTE = 300;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Matrix matrix;
  private final AuditTrail audit;
  private final Clock clock;

  ProgramVersions(JdbcClient jdbc, JsonMapper json, Matrix matrix, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.matrix = matrix;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of them, newest first. */
  public List<ProgramVersion> all() {
    return jdbc.sql("select * from program_version where workspace_id = ? order by number desc")
        .param(WorkspaceScope.current())
        .query(this::row)
        .list();
  }

  /**
   * Keeps the program as it stands now.
   *
   * @param note what changed and why; may be empty
   * @return the version's number
   */
  @Transactional
  public int save(String note) {
    int number =
        jdbc.sql(
                """
                insert into program_version (workspace_id, number, note, content, created_by,
                  created_at)
                select :workspace, coalesce(max(number) + 1, 0), :note, :content::jsonb, :by, :now
                  from program_version where workspace_id = :workspace
                returning number
                """)
            .param("workspace", WorkspaceScope.current())
            .param("note", PlainText.cleanLine(note, NOTE))
            .param("content", json.writeValueAsString(now()))
            .param("by", Actor.current().name())
            .param("now", Timestamp.from(clock.instant()))
            .query(Integer.class)
            .single();
    audit.record("program.version_saved", "program", "v" + number, Map.of("note", note));
    return number;
  }

  private List<Entry> now() {
    return matrix.rows().stream()
        .map(
            row ->
                new Entry(
                    row.id(),
                    row.name(),
                    row.cells().stream()
                        .collect(
                            Collectors.toMap(
                                Cell::setting, cell -> new Line(cell.line(), cell.assumed())))))
        .toList();
  }

  /**
   * Declares a version final: from then on it is what was agreed.
   *
   * @throws Conflict while something in it is assumed, or when it is final already
   */
  @Transactional
  public void signOff(int number) {
    ProgramVersion version = get(number);
    if (version.assumed() > 0) {
      throw new Conflict(
          "%d settings of %s are assumed. Confirm them in the table, save a new version and sign that one off."
              .formatted(version.assumed(), version.name()));
    }
    int changed =
        jdbc.sql(
                """
                update program_version set signed_off_by = ?, signed_off_at = ?
                 where workspace_id = ? and number = ? and signed_off_at is null
                """)
            .params(Actor.current().name(), Timestamp.from(clock.instant()))
            .params(WorkspaceScope.current(), number)
            .update();
    if (changed == 0) {
      throw new Conflict(version.name() + " is signed off already.");
    }
    audit.record("program.signed_off", "program", version.name(), Map.of());
  }

  private ProgramVersion get(int number) {
    return all().stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no version " + number + "."));
  }

  /** What changed from one version to another. */
  public List<Difference> between(int before, int after) {
    return Difference.between(content(before), content(after));
  }

  /** What changed in the table since a version. */
  public List<Difference> since(int number) {
    return Difference.between(content(number), now());
  }

  private List<Entry> content(int number) {
    return jdbc.sql("select content from program_version where workspace_id = ? and number = ?")
        .params(WorkspaceScope.current(), number)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, CONTENT))
        .orElseThrow(() -> new NotFound("There is no version " + number + "."));
  }

  private ProgramVersion row(ResultSet row, int index) throws SQLException {
    List<Entry> entries = json.readValue(row.getString("content"), CONTENT);
    long assumed =
        entries.stream()
            .map(Entry::cells)
            .map(Map::values)
            .flatMap(lines -> lines.stream().filter(Line::assumed))
            .count();
    Timestamp signed = row.getTimestamp("signed_off_at");
    return new ProgramVersion(
        row.getInt("number"),
        row.getString("note"),
        entries.size(),
        (int) assumed,
        row.getString("created_by"),
        row.getTimestamp("created_at").toInstant(),
        row.getString("signed_off_by"),
        signed == null ? null : signed.toInstant());
  }
}
