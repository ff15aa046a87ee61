package org.heed.integration.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.PersonalFigures;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs in to the database as a reader, as Power BI or Metabase would. */
@HeedTest
class SqlReadersTests {

  private static final List<String> VIEWS =
      List.of(
          "answers",
          "scores_by_day",
          "invitations",
          "touchpoints",
          "accounts",
          "measure_points",
          "cases",
          "kpi_values");

  @Autowired private SqlReaders readers;
  @Autowired private GivenAnswers given;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private DataSource database;
  @Autowired private MeasurePoints points;
  @Autowired private PersonalFigures figures;
  @Autowired private Workspaces all;
  @Autowired private JdbcClient jdbc;

  private long mine;
  private SqlReaders.Fresh reader;

  @BeforeEach
  void answersOfTwoWorkspaces() {
    mine = workspaces.create();
    long theirs = workspaces.create();
    give(mine, "Ours is good", 9, 10);
    give(theirs, "Nobody else may read this", 2);
    reader = WorkspaceScope.call(mine, () -> readers.create("Power BI"));
  }

  @Test
  void aReaderSeesItsWorkspaceWhateverItSets() throws SQLException {
    try (Connection connection = connect(reader)) {
      for (String scope : List.of("", "system", "1")) {
        connection.createStatement().execute("set heed.workspace = '%s'".formatted(scope));
        assertThat(text(connection, "select string_agg(distinct comment, ',') from answers"))
            .isEqualTo("Ours is good");
        assertThat(text(connection, "select sum(answers) from scores_by_day")).isEqualTo("2");
        assertThat(text(connection, "select count(*) from accounts")).isEqualTo("1");
      }
    }
  }

  @Test
  void everyViewCanBeReadAndNoTable() throws SQLException {
    try (Connection connection = connect(reader)) {
      for (String view : VIEWS) {
        assertThat(text(connection, "select count(*) from heed_bi." + view)).isNotNull();
      }
      for (String table : List.of("response", "contact", "app_user", "api_key", "workspace")) {
        assertThatThrownBy(() -> text(connection, "select count(*) from public." + table))
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void noOwnerAndNoPersonIsToldWhileFiguresByPersonAreOff() throws SQLException {
    long owner = workspaces.person(mine, "owner");
    WorkspaceScope.run(
        mine,
        () -> {
          long team = points.create(place(null, "team", MeasurePoint.Kind.TEAM));
          long person = points.create(place(team, "ada", MeasurePoint.Kind.PERSON));
          jdbc.sql("update account set owner_id = ?, measure_point_id = ? where workspace_id = ?")
              .params(owner, person, mine)
              .update();
        });
    String owners = "select count(owner) from accounts";
    String places = "select string_agg(code, ',' order by code) from measure_points";
    String where = "select code from accounts join measure_points using (measure_point_id) limit 1";
    try (Connection connection = connect(reader)) {
      assertThat(text(connection, owners)).isEqualTo("1");
      assertThat(text(connection, places)).isEqualTo("ada,team");
      assertThat(text(connection, where)).isEqualTo("ada");
      WorkspaceScope.run(mine, () -> figures.hide(all.today().plusDays(9), "Pay talks"));
      assertThat(text(connection, owners)).isEqualTo("0");
      assertThat(text(connection, places)).isEqualTo("team");
      assertThat(text(connection, where)).isEqualTo("team");
      WorkspaceScope.run(mine, figures::show);
      assertThat(text(connection, owners)).isEqualTo("1");
    }
  }

  private static MeasurePointDraft place(
      @Nullable Long parent, String code, MeasurePoint.Kind kind) {
    return new MeasurePointDraft(parent, code, code, kind, null, null);
  }

  @Test
  void theDocumentedExamplesRunAndSayWhatTheyPromise() throws Exception {
    String guide = Files.readString(Path.of("docs/sql-views.md"));
    List<String> examples =
        Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL)
            .matcher(guide)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
    try (Connection connection = connect(reader)) {
      for (String example : examples) {
        connection.createStatement().executeQuery(example).close();
      }
      assertThat(text(connection, "select round(nps) from (" + examples.getFirst() + ") as month"))
          .isEqualTo("100");
    }
  }

  @Test
  void aReaderWritesNothing() throws SQLException {
    try (Connection connection = connect(reader)) {
      for (String statement :
          List.of(
              "delete from heed_bi.scores_by_day",
              "update heed_bi.touchpoints set name = 'x'",
              "insert into heed_bi.touchpoints (name) values ('x')",
              "create table mine (id int)",
              "create role other")) {
        assertThatThrownBy(
                () -> {
                  connection.createStatement().execute("set default_transaction_read_only = off");
                  connection.createStatement().execute(statement);
                })
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void aRevokedReaderIsOut() {
    WorkspaceScope.run(mine, () -> readers.revoke(readers.all().getFirst().id()));
    assertThat(WorkspaceScope.call(mine, readers::all)).isEmpty();
    assertThatThrownBy(() -> connect(reader)).isInstanceOf(SQLException.class);
  }

  private void give(long workspace, String comment, int... scores) {
    long touchpoint = asked.touchpoint(workspace);
    long account = asked.account(workspace, "EMEA");
    given.say(
        workspace, touchpoint, account, Instant.parse("2026-03-01T12:00:00Z"), comment, scores);
  }

  private Connection connect(SqlReaders.Fresh as) throws SQLException {
    try (Connection own = database.getConnection()) {
      return DriverManager.getConnection(own.getMetaData().getURL(), as.roleName(), as.password());
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
