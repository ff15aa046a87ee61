package org.heed.response.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.imports.CustomerImport;
import org.heed.customer.imports.ImportState;
import org.heed.customer.imports.Imports;
import org.heed.customer.imports.Previews;
import org.heed.customer.imports.RejectedRows;
import org.heed.customer.mapping.Mapping;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as survey tools export them become answers, once, with their people. */
@HeedTest
class HistoryImportTests {

  @Autowired private Imports imports;
  @Autowired private Previews previews;
  @Autowired private RejectedRows rejected;
  @Autowired private Outbox outbox;
  @Autowired private BroughtAlong brought;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long touchpoint;
  private Person admin;

  @BeforeEach
  void prepare() {
    workspace = workspaces.create("America/New_York");
    touchpoint = asked.touchpoint(workspace);
    long user = workspaces.person(workspace, "owner");
    admin = new Person(user, workspace, "Ada Owner", "owner@heed.test", Role.OWNER);
  }

  @Test
  void qualtricsWithThreeHeaderRowsBecomesAnswers() throws Exception {
    CustomerImport done = bring("qualtrics.csv");
    assertThat(done.counts().answersCreated()).isEqualTo(4);
    assertThat(done.counts().rejected()).isEqualTo(1);
    assertThat(answers())
        .containsExactly(
            "10 2025-03-03 ngozi.okafor@globex.test They answer the phone, and the \"fix it\""
                + " button fixes it.",
            "4 2025-03-03 per.lindqvist@initech.test Slow exports.\nSecond line of the comment.",
            "8 2025-06-02 ngozi.okafor@globex.test ",
            "9 2025-06-03  Liked it");
    String leftOut = leftOut(done.id());
    assertThat(leftOut)
        .contains("There is no score; the survey was not finished.")
        .contains("Lise");
  }

  @Test
  void surveyMonkeyWithTwoHeaderRowsBecomesAnswers() throws Exception {
    CustomerImport done = bring("surveymonkey.csv");
    assertThat(done.counts().answersCreated()).isEqualTo(2);
    assertThat(answers())
        .containsExactly(
            "10 2025-01-15 ada.byron@globex.test Reliable",
            "6 2025-01-16 grace.hopper@initech.test =SUM(A1) is broken");
    assertThat(leftOut(done.id())).contains("not an email address");
  }

  @Test
  void typeformDaysAreThoseOfTheWorkspace() throws Exception {
    CustomerImport done = bring("typeform.csv");
    assertThat(done.counts().answersCreated()).isEqualTo(2);
    assertThat(answers())
        .containsExactly(
            "9 2025-02-01 marie@globex.test Easy to start 🚀", "0 2025-02-02  Nobody called, ever");
    assertThat(leftOut(done.id())).contains("“12” is not a score of this survey's scale.");
  }

  @Test
  void delightedBecomesAnswersAndTheRollUpsEqualARecount() throws Exception {
    bring("delighted.csv");
    outbox.drain();
    assertThat(answers())
        .containsExactly(
            "10 2025-04-01 jo@globex.test Love it",
            "3 2025-04-02 amy@initech.test Too expensive",
            "8 2025-04-02 beth@initech.test ");
    assertThat(
            texts(
                "select day || ' ' || score || ' ' || answers from score_day where workspace_id ="
                    + " ?"))
        .containsExactlyInAnyOrder("2025-04-01 10 1", "2025-04-02 3 1", "2025-04-02 8 1");
    assertThat(texts("select id::text from follow_up_case where workspace_id = ?"))
        .as("nobody is called about an answer of last year")
        .isEmpty();
  }

  @Test
  void bringingTheSameFileAgainChangesNothing() throws Exception {
    for (String file :
        List.of(
            "qualtrics.csv",
            "surveymonkey.csv",
            "typeform.csv",
            "delighted.csv",
            "delighted.json")) {
      bring(file);
      List<String> before = answers();
      CustomerImport again = check(file);
      assertThat(again.counts().answersCreated()).as(file).isZero();
      assertThat(again.counts().contactsCreated() + again.counts().contactsUpdated()).isZero();
      assertThat(answers()).isEqualTo(before);
    }
  }

  @Test
  void pagesOfDelightedsApiBecomeAnswersWithWhatElseWasAsked() throws Exception {
    CustomerImport done = bring("delighted.json");
    assertThat(done.counts().answersCreated()).isEqualTo(3);
    assertThat(answers())
        .containsExactly(
            "9 2025-03-03 jo@globex.test Fast, \"really\" fast",
            "2 2025-03-04  ",
            "7 2025-03-05 amy@initech.test ok");
    long first =
        Long.parseLong(
            texts(
                    "select response_id::text from answer_source where workspace_id = ? and source"
                        + " = 'delighted' and source_id = '9001'")
                .getFirst());
    BroughtAlong.Origin origin =
        WorkspaceScope.call(workspace, () -> brought.of(first)).orElseThrow();
    assertThat(origin.name()).isEqualTo("Delighted");
    assertThat(origin.further())
        .containsEntry("Which part do you use most?", "Exports")
        .containsEntry("Why so? How easy was it?", "4");
  }

  @Test
  void jsonThatHoldsNoAnswersOrBreaksOffIsRefusedWithWhatToDo() throws Exception {
    assertThatThrownBy(() -> uploadText("[{\"id\": 1, \"name\": \"x\"}]"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("holds no survey responses");
    assertThatThrownBy(() -> uploadText("[{\"id\": 1, \"score\": 9"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("breaks off");
  }

  private long uploadText(String text) throws Exception {
    Path file = Files.createTempFile("pages", ".json");
    try {
      Files.writeString(file, text);
      return asAdmin(() -> imports.upload("pages.json", file));
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void furtherAnswersAndTheSourceAreKept() throws Exception {
    long id = upload("qualtrics.csv");
    Mapping guess = guess(id);
    List<String> columns = new ArrayList<>(guess.columns());
    columns.set(columns.size() - 1, "answer_further");
    run(id, new Mapping(columns, guess.dates(), '.', null, null, null, touchpoint));
    assertThat(
            texts(
                "select source || ' ' || source_id || ' ' || further::text from answer_source"
                    + " where workspace_id = ? and source_id like 'R_1%'"))
        .singleElement()
        .asString()
        .contains("qualtrics R_1aZxQwErTy4d5e6f")
        .contains("Which product do you use most?")
        .contains("Exports");
  }

  @Test
  void anAnswerNeedsItsDateAndATouchpoint() throws Exception {
    long id = upload("delighted.csv");
    Mapping guess = guess(id);
    assertThatThrownBy(() -> asAdmin(() -> check(id, guess)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Choose the touchpoint");
  }

  private CustomerImport bring(String file) throws Exception {
    long id = upload(file);
    return run(id, chosen(id));
  }

  private CustomerImport run(long id, Mapping mapping) {
    asAdmin(() -> check(id, mapping));
    assertThat(finished(id).state()).isEqualTo(ImportState.CHECKED);
    long foreseen = finished(id).counts().answersCreated();
    asAdmin(
        () -> {
          imports.run(id);
          return id;
        });
    CustomerImport done = finished(id);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.counts().answersCreated()).isEqualTo(foreseen);
    return done;
  }

  private CustomerImport check(String file) throws Exception {
    long id = upload(file);
    asAdmin(() -> check(id, chosen(id)));
    return finished(id);
  }

  private long check(long id, Mapping mapping) {
    imports.check(id, mapping);
    return id;
  }

  private Mapping chosen(long id) {
    Mapping guess = guess(id);
    return new Mapping(guess.columns(), guess.dates(), '.', null, null, null, touchpoint);
  }

  private Mapping guess(long id) {
    return asAdmin(() -> previews.mapping(imports.get(id)));
  }

  private long upload(String file) throws Exception {
    Path path = Path.of(getClass().getResource("/history/" + file).toURI());
    return asAdmin(() -> imports.upload(file, path));
  }

  private CustomerImport finished(long id) {
    long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    CustomerImport work = asAdmin(() -> imports.get(id));
    while (work.state().isBusy() && System.nanoTime() < patience) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
      work = asAdmin(() -> imports.get(id));
    }
    return work;
  }

  private String leftOut(long id) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    asAdmin(
        () -> {
          try {
            rejected.write(id, out);
          } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
          }
          return id;
        });
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> answers() {
    return texts(
        """
        select r.score || ' ' || r.answered_on || ' ' || coalesce(c.email, '') || ' '
               || coalesce(r.comment, '')
          from response r
          left join contact c on c.workspace_id = r.workspace_id and c.id = r.contact_id
         where r.workspace_id = ? order by r.answered_at, r.id
        """);
  }

  private List<String> texts(String sql) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(sql).param(workspace).query(String.class).list());
  }

  private <T> T asAdmin(Supplier<T> work) {
    return WorkspaceScope.call(workspace, () -> Actor.callAs(admin, work::get));
  }
}
