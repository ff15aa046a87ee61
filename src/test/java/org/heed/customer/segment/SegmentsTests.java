package org.heed.customer.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.AccountDraft;
import org.heed.customer.AccountRole;
import org.heed.customer.Accounts;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.customer.segment.SegmentFilter.Condition;
import org.heed.customer.segment.SegmentFilter.Group;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class SegmentsTests {

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Accounts accounts;
  @Autowired private Contacts contacts;
  @Autowired private Segments segments;
  @Autowired private SegmentCounts counts;
  @Autowired private Fields fields;
  @Autowired private JdbcClient jdbc;
  private long workspace;
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void twoAccountsWithThreePeople() {
    workspace = workspaces.create();
    today = LocalDate.now(java.time.Clock.systemUTC().withZone(ZoneOffset.UTC));
    in(
        () -> {
          long acme = account("Acme", "A", today.plusDays(30), "Seats", "250", 12_000_00);
          long bolt = account("Bolt", "C", today.plusDays(200), "Seats", "9", 800_00);
          contact("ada", acme, AccountRole.SPONSOR, Map.of("Trained", "2026-05-01"));
          contact("ben", acme, AccountRole.USER, Map.of());
          contact("cleo", bolt, AccountRole.USER, Map.of("Trained", "soon"));
          contacts.upsert(ContactDraft.builder().email("dan@x.test").build(), "test");
          return null;
        });
  }

  private long account(
      String name, String tier, LocalDate renewal, String key, String value, long revenue) {
    return accounts
        .upsert(
            AccountDraft.builder()
                .name(name)
                .tier(org.heed.customer.Account.Tier.valueOf(tier))
                .renewalOn(renewal)
                .revenue(revenue, "EUR")
                .attributes(Map.of(key, value))
                .build())
        .id();
  }

  private void contact(String name, long account, AccountRole role, Map<String, String> more) {
    contacts.upsert(
        ContactDraft.builder()
            .email(name + "@x.test")
            .name(name)
            .account(account)
            .role(role)
            .attributes(more)
            .build(),
        "test");
  }

  @Test
  void everyOperatorFindsWhomItSays() {
    assertThat(found("account.tier", Operator.IS, "a")).isEqualTo(2);
    assertThat(found("account.tier", Operator.IS_NOT, "A")).isEqualTo(2);
    assertThat(found("account.tier", Operator.IN, "A", "C")).isEqualTo(3);
    assertThat(found("account.tier", Operator.NOT_IN, "A", "B")).isEqualTo(2);
    assertThat(found("contact.email", Operator.CONTAINS, "LEO@")).isEqualTo(1);
    assertThat(found("account.revenue", Operator.GREATER, "800")).isEqualTo(2);
    assertThat(found("account.revenue", Operator.LESS, "800.01")).isEqualTo(1);
    assertThat(found("account.revenue", Operator.BETWEEN, "800", "12000")).isEqualTo(3);
    assertThat(found("account.renewal", Operator.NEXT_DAYS, "90")).isEqualTo(2);
    assertThat(found("account.renewal", Operator.LAST_DAYS, "90")).isZero();
    assertThat(found("account.name", Operator.EMPTY)).isEqualTo(1);
    assertThat(found("account.name", Operator.NOT_EMPTY)).isEqualTo(3);
    assertThat(found("contact.promoter", Operator.IS, "no")).isEqualTo(4);
  }

  @Test
  void customAttributesCompareAsNumbersAndDaysWhereTheyAre() {
    assertThat(found("account.attribute:Seats", Operator.GREATER, "9")).isEqualTo(2);
    assertThat(found("account.attribute:Seats", Operator.IS, "9")).isEqualTo(1);
    assertThat(found("contact.attribute:Trained", Operator.GREATER, "2026-01-01")).isEqualTo(1);
    assertThat(found("contact.attribute:Nobody has this", Operator.EMPTY)).isEqualTo(4);
    List<String> labels = in(() -> fields.all().stream().map(Field::label).toList());
    assertThat(labels).contains("Account: Seats", "Contact: Trained", "Tier");
  }

  @Test
  void groupsJoinByAndOrOr() {
    Condition sponsor = Condition.of("contact.role", Operator.IS, "sponsor");
    Condition small = Condition.of("account.tier", Operator.IS, "C");
    Condition user = Condition.of("contact.role", Operator.IS, "user");
    SegmentFilter any =
        new SegmentFilter(false, List.of(group(true, sponsor), group(true, small, user)));
    SegmentFilter all =
        new SegmentFilter(true, List.of(group(false, sponsor, small), group(false, user)));
    assertThat(count(any)).isEqualTo(2);
    assertThat(count(all)).isEqualTo(1);
    assertThat(count(SegmentFilter.EVERYBODY)).isEqualTo(4);
  }

  private static Group group(boolean all, Condition... conditions) {
    return new Group(all, List.of(conditions));
  }

  @Test
  void textOfPeopleNeverBecomesStatement() {
    String hostile = "x') or true; drop table contact; -- ' :workspace ?";
    assertThat(found("contact.email", Operator.IS, hostile)).isZero();
    assertThat(found("contact.attribute:" + hostile, Operator.IS, hostile)).isZero();
    SqlCondition condition =
        in(
            () ->
                segments.condition(
                    SegmentFilter.of(
                        Condition.of("contact.attribute:" + hostile, Operator.IN, hostile)),
                    "p"));
    assertThat(condition.sql()).doesNotContain("drop");
    assertThat(count(SegmentFilter.EVERYBODY)).isEqualTo(4);
  }

  @Test
  void senselessConditionsAreRefusedInWords() {
    refused("no.such", Operator.IS, "x", "no field");
    refused("account.tier", Operator.GREATER, "A", "cannot be compared");
    refused("account.revenue", Operator.GREATER, "much", "a number");
    refused("account.renewal", Operator.LESS, "2026-02-30", "a day");
    refused("account.renewal", Operator.NEXT_DAYS, "-1", "number of days");
    refused("account.tier", Operator.IS, "", "Enter what");
  }

  private void refused(String field, Operator operator, String value, String words) {
    SegmentFilter filter = SegmentFilter.of(Condition.of(field, operator, value));
    assertThatThrownBy(() -> in(() -> segments.create("Odd", filter)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(words);
  }

  @Test
  void openTicketsAndUsageAreFields() {
    in(
        () -> {
          long ada = contacts.findByEmail("ada@x.test").orElseThrow().id();
          jdbc.sql(
                  """
                  insert into support_ticket (workspace_id, source, external_id, contact_id,
                    opened_at, reported_at) values (?, 'desk', 'T-1', ?, now(), now())
                  """)
              .params(workspace, ada)
              .update();
          jdbc.sql("insert into usage_fact values (?, ?, 'sign-ins', 12.5, now())")
              .params(workspace, ada)
              .update();
          return null;
        });
    assertThat(found("contact.openTickets", Operator.GREATER, "0")).isEqualTo(1);
    assertThat(found("contact.openTickets", Operator.IS, "0")).isEqualTo(3);
    assertThat(found("contact.usage:sign-ins", Operator.GREATER, "12")).isEqualTo(1);
    assertThat(found("contact.lastTicket", Operator.LAST_DAYS, "1")).isEqualTo(1);
  }

  @Test
  void segmentIsSavedChangedAndDeletedOnce() {
    SegmentFilter tierA = SegmentFilter.of(Condition.of("account.tier", Operator.IS, "A"));
    long id = in(() -> segments.create(" Key accounts ", tierA));
    assertThat(in(() -> segments.get(id)).filter()).isEqualTo(tierA);
    assertThatThrownBy(() -> in(() -> segments.create("KEY accounts", tierA)))
        .isInstanceOf(InvalidInput.class);
    in(() -> change(id, 1));
    assertThatThrownBy(() -> in(() -> change(id, 1))).isInstanceOf(Conflict.class);
    WorkspaceScope.run(workspace, () -> segments.delete(id));
    assertThat(in(() -> segments.find(id))).isEmpty();
  }

  private boolean change(long id, int revision) {
    segments.change(id, revision, "Key accounts", SegmentFilter.EVERYBODY);
    return true;
  }

  private long found(String field, Operator operator, String... values) {
    return count(SegmentFilter.of(Condition.of(field, operator, values)));
  }

  private long count(SegmentFilter filter) {
    return in(() -> counts.count(filter)).contacts();
  }

  private <T> T in(Supplier<T> work) {
    return WorkspaceScope.call(workspace, work);
  }
}
