package org.heed.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.Contact;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.customer.Upserted;
import org.heed.customer.preferences.Preferences;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HeedTest
class ContactMergesTests {

  @Autowired private Merges merges;
  @Autowired private Contacts contacts;
  @Autowired private Preferences preferences;
  @Autowired private TestWorkspaces workspaces;
  private long workspace;
  private long ada;
  private long twin;

  @BeforeEach
  void onePersonTwice() {
    workspace = workspaces.create();
    ada = stored(draft("C-1", "ada@acme.com", "Ada Novak"));
    twin = stored(draft("C-2", "ada@old.com", "A. Novak"));
  }

  private long stored(ContactDraft draft) {
    return WorkspaceScope.call(workspace, () -> contacts.create(draft, "test"));
  }

  private static ContactDraft draft(String id, String email, String name) {
    return ContactDraft.builder().externalId(id).email(email).name(name).build();
  }

  private void merge() {
    MergeOrder order = MergeOrder.of(twin, ada, "entered twice", Map.of("email", "merged"));
    WorkspaceScope.run(workspace, () -> merges.contacts(order));
  }

  private Contact ada() {
    return WorkspaceScope.call(workspace, () -> contacts.get(ada));
  }

  @Test
  void bothAddressesAndIdsLeadToTheOneThatStays() {
    merge();
    assertThat(ada().email()).isEqualTo("ada@old.com");
    WorkspaceScope.run(
        workspace,
        () -> {
          assertThat(contacts.findByEmail("ADA@acme.com")).map(Contact::id).contains(ada);
          assertThat(contacts.findByEmail("ada@old.com")).map(Contact::id).contains(ada);
          assertThat(contacts.findByExternalId("C-2")).map(Contact::id).contains(ada);
        });
  }

  @Test
  void theNextImportOfBothChangesOnlyTheOneThatStays() {
    merge();
    List<ContactDraft> rows =
        List.of(
            draft("C-1", "ada@old.com", "Ada Novak-Lee"), draft("C-2", "ada@acme.com", "A. Novak"));
    List<Upserted> results =
        WorkspaceScope.call(workspace, () -> contacts.upsertAll(rows, "import"));
    assertThat(results).extracting(Upserted::id).containsOnly(ada);
    assertThat(results)
        .extracting(Upserted::outcome)
        .containsExactly(Upserted.Outcome.UPDATED, Upserted.Outcome.UNCHANGED);
    assertThat(ada().name()).isEqualTo("Ada Novak-Lee");
    assertThat(ada().externalId()).isEqualTo("C-1");
  }

  @Test
  void anOptOutOfEitherHolds() {
    WorkspaceScope.run(workspace, () -> contacts.optOut(twin, "unsubscribe link"));
    merge();
    assertThat(ada().optedOutAt()).isNotNull();
  }

  @Test
  void anOldUnsubscribeLinkOptsTheOneThatStaysOut() {
    merge();
    WorkspaceScope.run(workspace, () -> contacts.optOut(twin, "unsubscribe link"));
    assertThat(ada().optedOutAt()).isNotNull();
  }

  @Test
  void aPauseOfEitherHolds() {
    LocalDate until = LocalDate.of(2030, 1, 1);
    WorkspaceScope.run(workspace, () -> preferences.pause(twin, until, "preferences page"));
    merge();
    assertThat(
            WorkspaceScope.call(workspace, () -> preferences.of(ada)).orElseThrow().pausedUntil())
        .isEqualTo(until);
  }

  @Test
  void twiceIsRefused() {
    merge();
    assertThatThrownBy(this::merge)
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("“A. Novak” was merged into “Ada Novak” already");
  }
}
