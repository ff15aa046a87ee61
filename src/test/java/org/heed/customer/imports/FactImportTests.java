package org.heed.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.Contact;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.customer.mapping.Mapping;
import org.heed.customer.operational.OperationalState;
import org.heed.platform.database.WorkspaceScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of events and of tickets about customers who are known already. */
@HeedTest
class FactImportTests {

  private static final String EVENTS =
      """
      Event,Event time,Event id,Email
      ticket.resolved,2026-03-01 10:00,e1,ada@facts.test
      ticket.resolved,2026-03-02 10:00,e2,ada@facts.test
      ticket.resolved,2026-03-02 10:00,e2,ada@facts.test
      ticket.resolved,soon,e3,ada@facts.test
      ,2026-03-02,e4,ada@facts.test
      """;

  private static final String TICKETS =
      """
      Ticket id;Subject;Opened at;Closed at;Email
      T-1;Cannot sign in;01.03.2026;;ada@facts.test
      T-2;Slow;02.03.2026;03.03.2026;ada@facts.test
      T-3;Who;02.03.2026;;nobody@facts.test
      """;

  @Autowired private Imports imports;
  @Autowired private Previews previews;
  @Autowired private Contacts contacts;
  @Autowired private OperationalState state;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder = Path.of("");
  private long workspace;
  private long ada;

  @BeforeEach
  void oneCustomer() {
    workspace = workspaces.create();
    ContactDraft draft = ContactDraft.builder().email("ada@facts.test").build();
    ada = WorkspaceScope.call(workspace, () -> contacts.upsert(draft, "test")).id();
  }

  @Test
  void eventsAreForeseenStoredOnceAndBadRowsNamed() throws IOException {
    CustomerImport checked = reached(checked(EVENTS), ImportState.CHECKED);
    assertThat(checked.counts().answersCreated()).isEqualTo(2);
    assertThat(checked.counts().answersUnchanged()).isEqualTo(1);
    assertThat(checked.counts().rejected()).isEqualTo(2);
    assertThat(events()).isZero();

    run(checked.id());

    assertThat(events()).isEqualTo(2);
    assertThat(remarks(checked.id()))
        .anyMatch(reason -> reason.contains("soon"))
        .contains("It does not say what happened.");
  }

  @Test
  void whatIsWrongWithManyRowsIsSaidOnce() throws IOException {
    String many = EVENTS.lines().findFirst().orElseThrow() + "\n";
    for (int row = 1; row <= 7; row++) {
      many += "ticket.resolved,soon-%d,e%d,ada@facts.test\n".formatted(row, row);
    }
    CustomerImport checked = reached(checked(many), ImportState.CHECKED);

    List<Remark.Group> groups =
        WorkspaceScope.call(workspace, () -> imports.groupedRemarks(checked.id(), 20));

    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().rows()).isEqualTo(7);
    assertThat(groups.getFirst().reason()).contains("“soon-1”");
    assertThat(groups.getFirst().others()).isEqualTo("The same goes for 6 other values.");
    assertThat(groups.getFirst().where()).isEqualTo("rows 2 to 8");
  }

  @Test
  void theSameEventsAgainChangeNothing() throws IOException {
    run(reached(checked(EVENTS), ImportState.CHECKED).id());

    CustomerImport again = reached(checked(EVENTS), ImportState.CHECKED);

    assertThat(again.counts().answersCreated()).isZero();
    assertThat(again.counts().changesAnything()).isFalse();
  }

  @Test
  void ticketsShowWithTheirContactAndStrangersAreLeftOut() throws IOException {
    CustomerImport checked = reached(checked(TICKETS), ImportState.CHECKED);
    assertThat(checked.counts().rejected()).isEqualTo(1);
    assertThat(open()).isZero();

    run(checked.id());

    assertThat(open()).isEqualTo(1);
    assertThat(remarks(checked.id())).containsExactly("No contact has this id or address.");
  }

  @Test
  void aFileOfFactsNeverCreatesCustomers() throws IOException {
    run(reached(checked(TICKETS), ImportState.CHECKED).id());

    List<Contact> strangers =
        WorkspaceScope.call(
            workspace, () -> contacts.findByEmail("nobody@facts.test").stream().toList());
    assertThat(strangers).isEmpty();
  }

  private long checked(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("facts.csv"), text);
    return WorkspaceScope.call(
        workspace,
        () -> {
          long id = imports.upload("facts.csv", file);
          Mapping guess = previews.mapping(imports.get(id));
          assertThat(guess.problems()).isEmpty();
          imports.check(id, guess);
          return id;
        });
  }

  private void run(long id) {
    WorkspaceScope.run(workspace, () -> imports.run(id));
    reached(id, ImportState.DONE);
  }

  private CustomerImport reached(long id, ImportState wanted) {
    await().atMost(Duration.ofSeconds(60)).until(() -> get(id).state() == wanted);
    return get(id);
  }

  private CustomerImport get(long id) {
    return WorkspaceScope.call(workspace, () -> imports.get(id));
  }

  private List<String> remarks(long id) {
    return WorkspaceScope.call(workspace, () -> imports.remarks(id, 20)).stream()
        .map(Remark::reason)
        .toList();
  }

  private long events() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select count(*) from trigger_event where workspace_id = ?")
                .param(workspace)
                .query(Long.class)
                .single());
  }

  private int open() {
    return WorkspaceScope.call(workspace, () -> state.openTickets(ada));
  }
}
