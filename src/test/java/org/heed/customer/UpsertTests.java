package org.heed.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.Upserted.Outcome;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HeedTest
class UpsertTests {

  @Autowired private Accounts accounts;
  @Autowired private Contacts contacts;
  @Autowired private TestWorkspaces workspaces;
  private long workspace;

  @BeforeEach
  void openWorkspace() {
    workspace = workspaces.create("Europe/Berlin");
  }

  @Test
  void newAccountKeepsEveryField() {
    long owner = workspaces.person(workspace, "csm");
    AccountDraft draft =
        AccountDraft.builder()
            .externalId("A-1")
            .name("Acme")
            .owner(owner)
            .segment("Enterprise")
            .tier(Account.Tier.A)
            .revenue(120_000_050L, "eur")
            .region("EMEA")
            .stage("Live")
            .startedOn(LocalDate.of(2024, 1, 31))
            .renewalOn(LocalDate.of(2027, 1, 31))
            .attributes(Map.of("Plan", "Gold"))
            .build();
    Account account = in(() -> accounts.get(accounts.upsert(draft).id()));
    assertThat(account.name()).isEqualTo("Acme");
    assertThat(account.ownerId()).isEqualTo(owner);
    assertThat(account.tier()).isEqualTo(Account.Tier.A);
    assertThat(account.annualRevenue()).isEqualTo(120_000_050L);
    assertThat(account.currency()).isEqualTo("EUR");
    assertThat(account.renewalOn()).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(account.attributes()).containsEntry("Plan", "Gold");
  }

  @Test
  void unsaidFieldsStayAndRepetitionChangesNothing() {
    AccountDraft full = AccountDraft.builder().name("Acme").segment("SMB").region("EMEA").build();
    long id = in(() -> accounts.upsert(full)).id();
    Upserted again =
        in(() -> accounts.upsert(AccountDraft.builder().name("ACME").region("APAC").build()));
    assertThat(again).isEqualTo(new Upserted(id, Outcome.UPDATED, null));
    Account account = in(() -> accounts.get(id));
    assertThat(account.segment()).isEqualTo("SMB");
    assertThat(account.region()).isEqualTo("APAC");
    assertThat(in(() -> accounts.upsert(AccountDraft.named("ACME"))).outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void accountKnownByNameAdoptsTheExternalId() {
    long id = in(() -> accounts.upsert(AccountDraft.named("Acme"))).id();
    AccountDraft withId = AccountDraft.builder().externalId("A-1").name("Acme").build();
    assertThat(in(() -> accounts.upsert(withId)).id()).isEqualTo(id);
    AccountDraft other = AccountDraft.builder().externalId("A-2").name("Acme").build();
    assertThat(in(() -> accounts.upsert(other)).id()).isNotEqualTo(id);
  }

  @Test
  void draftsOfOneAccountInABatchAreMerged() {
    List<Upserted> results =
        in(
            () ->
                accounts.upsertAll(
                    List.of(
                        AccountDraft.builder().externalId("A-1").name("Acme").build(),
                        AccountDraft.builder().name("acme").region("EMEA").build(),
                        AccountDraft.named("Beta"))));
    assertThat(results.get(0)).isEqualTo(results.get(1)).isNotEqualTo(results.get(2));
    assertThat(in(() -> accounts.get(results.get(0).id())).region()).isEqualTo("EMEA");
  }

  @Test
  void contactIsRecognisedByAddressWhateverItsCaseAndByExternalId() {
    Upserted first = in(() -> contacts.upsert(ContactDraft.of("Ada@Example.com", "Ada"), "test"));
    ContactDraft renamed =
        ContactDraft.builder().email("ada@example.COM").externalId("C-1").name("Ada L").build();
    assertThat(in(() -> contacts.upsert(renamed, "test")).id()).isEqualTo(first.id());
    ContactDraft moved = ContactDraft.builder().externalId("C-1").email("ada@new.example").build();
    assertThat(in(() -> contacts.upsert(moved, "test")).id()).isEqualTo(first.id());
    Contact contact = in(() -> contacts.get(first.id()));
    assertThat(contact.email()).isEqualTo("ada@new.example");
    assertThat(contact.name()).isEqualTo("Ada L");
    assertThat(contact.timeZone().getId()).isEqualTo("Europe/Berlin");
  }

  @Test
  void addressOfAnotherContactIsRefusedNotMerged() {
    in(() -> contacts.upsert(draft("C-1", "ada@example.com"), "test"));
    in(() -> contacts.upsert(draft("C-2", "bob@example.com"), "test"));
    List<Upserted> results =
        in(
            () ->
                contacts.upsertAll(
                    List.of(draft("C-2", "ada@example.com"), draft("C-3", "cleo@example.com")),
                    "test"));
    assertThat(results.get(0).reason()).contains("belongs to another contact (id C-1)");
    assertThat(results.get(1).outcome()).isEqualTo(Outcome.CREATED);
    assertThatThrownBy(() -> in(() -> contacts.upsert(draft("C-9", "ada@example.com"), "test")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void secondDraftOfTheSameContactInABatchIsRefused() {
    List<Upserted> results =
        in(
            () ->
                contacts.upsertAll(
                    List.of(
                        ContactDraft.of("ada@example.com", "Ada"),
                        ContactDraft.of("ADA@example.com", "Eve")),
                    "test"));
    assertThat(results.get(1).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void accountOfAnotherWorkspaceIsRefused() {
    long foreign = in(() -> accounts.upsert(AccountDraft.named("Acme"))).id();
    long other = workspaces.create();
    ContactDraft draft = ContactDraft.builder().email("eve@example.com").account(foreign).build();
    assertThatThrownBy(() -> WorkspaceScope.call(other, () -> contacts.upsert(draft, "test")))
        .hasMessageContaining("There is no account");
  }

  @Test
  void foreseeingWritesNothing() {
    List<Upserted> results =
        in(() -> contacts.foresee(List.of(ContactDraft.of("ada@example.com", "Ada"))));
    assertThat(results.getFirst().outcome()).isEqualTo(Outcome.CREATED);
    assertThat(in(() -> contacts.findByEmail("ada@example.com"))).isEmpty();
  }

  @Test
  void newAddressEndsABounce() {
    long id = in(() -> contacts.upsert(draft("C-1", "ada@example.com"), "test")).id();
    run(() -> contacts.markBounced(List.of(id)));
    assertThat(in(() -> contacts.get(id)).reachable()).isFalse();
    in(() -> contacts.upsert(draft("C-1", "ada@new.example"), "test"));
    assertThat(in(() -> contacts.get(id)).reachable()).isTrue();
  }

  @Test
  void changeClearsWhatIsNotSaidAndRefusesATakenAddress() {
    long id = in(() -> contacts.upsert(draft("C-1", "ada@example.com"), "test")).id();
    in(() -> contacts.upsert(draft("C-2", "bob@example.com"), "test"));
    run(() -> contacts.change(id, ContactDraft.of("ada@example.com", "Ada")));
    assertThat(in(() -> contacts.get(id)).externalId()).isNull();
    assertThatThrownBy(
            () -> run(() -> contacts.change(id, ContactDraft.of("bob@example.com", "Ada"))))
        .isInstanceOf(Conflict.class);
  }

  private static ContactDraft draft(String externalId, String email) {
    return ContactDraft.builder().externalId(externalId).email(email).build();
  }

  private <T> T in(Supplier<T> work) {
    return WorkspaceScope.call(workspace, work);
  }

  private void run(Runnable work) {
    WorkspaceScope.run(workspace, work);
  }
}
