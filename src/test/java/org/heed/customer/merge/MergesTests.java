package org.heed.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.Account;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
import org.heed.customer.merge.facts.MergedField;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class MergesTests {

  private static final String WHY = "entered twice";

  @Autowired private Merges merges;
  @Autowired private MergePreviews previews;
  @Autowired private Merged gone;
  @Autowired private Accounts accounts;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private JdbcClient jdbc;
  private long workspace;
  private long acme;
  private long twin;

  @BeforeEach
  void twoAccountsThatAreOne() {
    workspace = workspaces.create();
    acme = account("A-1", "Acme", 100_00L, "EUR", null);
    twin = account("A-2", "Acme Ltd", 40_00L, "EUR", "Retail");
  }

  private long account(
      String id,
      String name,
      @Nullable Long revenue,
      @Nullable String currency,
      @Nullable String segment) {
    AccountDraft draft =
        AccountDraft.builder()
            .externalId(id)
            .name(name)
            .revenue(revenue, currency)
            .segment(segment)
            .attributes(Map.of("plan", id))
            .build();
    return in(() -> accounts.create(draft));
  }

  private <T> T in(Supplier<T> work) {
    return WorkspaceScope.call(workspace, work);
  }

  private void merge(long merged, long survivor, Map<String, String> take) {
    WorkspaceScope.run(
        workspace, () -> merges.accounts(MergeOrder.of(merged, survivor, WHY, take)));
  }

  @Test
  void theSurvivorKeepsItsValuesAndGetsWhatItLacked() {
    merge(twin, acme, Map.of());
    Account one = in(() -> accounts.get(acme));
    assertThat(one.name()).isEqualTo("Acme");
    assertThat(one.externalId()).isEqualTo("A-1");
    assertThat(one.annualRevenue()).isEqualTo(100_00L);
    assertThat(one.segment()).isEqualTo("Retail");
    assertThat(one.attributes()).containsEntry("plan", "A-1");
    assertThat(in(() -> accounts.find(twin))).isEmpty();
    assertThat(in(() -> gone.account(twin)).orElseThrow().survivorId()).isEqualTo(acme);
  }

  @Test
  void valuesCanBeTakenFromTheOtherAndRevenueAdded() {
    merge(twin, acme, Map.of("name", "merged", "externalId", "merged", "annualRevenue", "sum"));
    Account one = in(() -> accounts.get(acme));
    assertThat(one.name()).isEqualTo("Acme Ltd");
    assertThat(one.externalId()).isEqualTo("A-2");
    assertThat(one.annualRevenue()).isEqualTo(140_00L);
    assertThat(in(() -> accounts.findByExternalId("A-1")).orElseThrow().id()).isEqualTo(acme);
  }

  @Test
  void revenueInTwoCurrenciesIsNeverAdded() {
    long other = account("A-3", "Acme Inc", 5L, "USD", null);
    assertThatThrownBy(() -> merge(other, acme, Map.of("annualRevenue", "sum")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one currency");
    assertThat(
            in(() -> previews.accounts(other, acme)).fields().stream()
                .filter(field -> field.key().equals("annualRevenue"))
                .map(MergedField::sum))
        .containsOnlyNulls();
  }

  @Test
  void anAccountThatLeftDoesNotMakeTheOneThatStaysLeave() {
    in(() -> accounts.upsert(left("A-2")));
    merge(twin, acme, Map.of());
    assertThat(in(() -> accounts.get(acme)).churnedOn()).isNull();
  }

  private static AccountDraft left(String id) {
    return AccountDraft.builder().externalId(id).churnedOn(LocalDate.of(2026, 5, 1)).build();
  }

  @Test
  void theNextImportLeadsToTheSurvivorAndChangesNothingAboutIt() {
    merge(twin, acme, Map.of());
    AccountDraft both = AccountDraft.builder().externalId("A-2").name("Acme Ltd").build();
    AccountDraft byName = AccountDraft.named("ACME LTD");
    List<Long> ids =
        in(() -> accounts.upsertAll(List.of(both, left("A-2"), byName))).stream()
            .map(upserted -> upserted.id())
            .toList();
    assertThat(ids).containsOnly(acme);
    Account one = in(() -> accounts.get(acme));
    assertThat(one.name()).isEqualTo("Acme");
    assertThat(one.externalId()).isEqualTo("A-1");
    assertThat(one.churnedOn()).isNull();
  }

  @Test
  void mergesInARowLeadToTheLastOne() {
    long last = account("A-3", "Acme Holding", null, null, null);
    merge(twin, acme, Map.of());
    merge(acme, last, Map.of());
    assertThat(in(() -> gone.account(twin)).orElseThrow().survivorId()).isEqualTo(last);
    assertThat(in(() -> accounts.findByExternalId("A-2")).orElseThrow().id()).isEqualTo(last);
  }

  @Test
  void mergesThatCannotBeAreRefusedWithTheReason() {
    assertThatThrownBy(() -> merge(acme, acme, Map.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("itself");
    assertThatThrownBy(() -> MergeOrder.of(acme, twin, "  ", Map.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("why");
    assertThatThrownBy(() -> merge(twin, acme, Map.of("colour", "merged")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("colour");
    merge(twin, acme, Map.of());
    assertThatThrownBy(() -> merge(twin, acme, Map.of()))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("“Acme Ltd” was merged into “Acme” already");
    assertThatThrownBy(() -> merge(acme, twin, Map.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("was merged into “Acme” already");
  }

  @Test
  void anAccountOfAnotherWorkspaceIsNotThere() {
    long mine = workspace;
    workspace = workspaces.create();
    long theirs = account("A-1", "Their Acme", null, null, null);
    workspace = mine;
    assertThatThrownBy(() -> merge(theirs, acme, Map.of())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> merge(acme, theirs, Map.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("There is no account");
  }

  @Test
  void ofTwoMergesAtOnceOneHappens() {
    List<CompletableFuture<Boolean>> tries =
        Stream.of(1, 2, 3, 4)
            .map(number -> CompletableFuture.supplyAsync(() -> tried(number % 2 == 0)))
            .toList();
    assertThat(tries.stream().map(CompletableFuture::join).filter(done -> done)).hasSize(1);
    assertThat(in(() -> accounts.findAll(List.of(acme, twin)))).hasSize(1);
  }

  private boolean tried(boolean thisWay) {
    try {
      merge(thisWay ? twin : acme, thisWay ? acme : twin, Map.of());
      return true;
    } catch (Conflict | InvalidInput refused) {
      return false;
    }
  }

  @Test
  void theMergeStandsInTheAuditTrail() {
    merge(twin, acme, Map.of());
    assertThat(
            in(
                () ->
                    jdbc.sql(
                            """
                            select details::text from audit_entry
                             where workspace_id = ? and action = 'account.merged' and subject_id = ?
                            """)
                        .params(workspace, Long.toString(acme))
                        .query(String.class)
                        .single()))
        .contains(WHY, "Acme Ltd", "A-2");
  }
}
