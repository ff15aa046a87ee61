package org.heed.customer.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.Account;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
import org.heed.customer.Contact;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.ReadingOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Names stand where readers look for them, on every page of a list. */
@HeedTest
class ReadingOrderTests {

  private static final List<String> IN_ORDER =
      List.of(
          "Aachen",
          "Ålborg",
          "Azur",
          "Čapek",
          "Dvořák",
          "École 1",
          "Eczacı",
          "Edo",
          "Łódź",
          "Müller",
          "Nagy",
          "Ñandú",
          "Ødegaard",
          "Oslo",
          "Straße",
          "Strauss",
          "Zoe",
          "Ζωή",
          "Иван",
          "Йота",
          "Кино",
          "東京");
  private static final AccountFilter ALL = new AccountFilter("", null, null, null, null);

  @Autowired private AccountList accountList;
  @Autowired private ContactList contactList;
  @Autowired private Accounts accounts;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  private long workspace;

  @BeforeEach
  void shuffled() {
    workspace = workspaces.create();
    List<String> names = new ArrayList<>(IN_ORDER);
    for (int number = 10; number < 80; number++) {
      names.add("Émile " + number);
    }
    Collections.shuffle(names, new Random(7));
    in(
        () -> {
          accounts.upsertAll(names.stream().map(AccountDraft::named).toList());
          jdbc.sql(
                  """
                  insert into contact (workspace_id, name, email, created_at, updated_at)
                  select workspace_id, 'Dr. ' || name, id || '@example.com', now(), now()
                    from account where workspace_id = ?
                  """)
              .param(workspace)
              .update();
        });
  }

  @Test
  void namesWithAccentsStandAmongThoseWithout() {
    List<String> found =
        walk(after -> accountList.page(ALL, AccountSort.NAME, after), Account::name);

    assertThat(found).doesNotHaveDuplicates().hasSize(92);
    assertThat(found.stream().filter(name -> !name.startsWith("Émile")))
        .containsExactlyElementsOf(IN_ORDER);
    assertThat(found.indexOf("Émile 10")).isEqualTo(found.indexOf("Edo") + 1);
    assertThat(walk(contactList::page, Contact::name))
        .containsExactlyElementsOf(found.stream().map(name -> "Dr. " + name).toList());
  }

  @Test
  void searchFindsNamesWithAndWithoutTheirAccents() {
    for (String words : List.of("ecole", "École", "ECOLE")) {
      AccountFilter filter = new AccountFilter(words, null, null, null, null);
      assertThat(call(() -> accountList.page(filter, AccountSort.NAME, null)).rows())
          .extracting(Account::name)
          .containsExactly("École 1");
    }
    assertThat(call(() -> contactList.search("muller")))
        .extracting(Contact::name)
        .containsExactly("Dr. Müller");
  }

  @Test
  void pagesAreReadFromTheIndex() {
    for (String table : List.of("account", "contact")) {
      String plan = call(() -> plan(table));
      assertThat(plan).contains(table + "_sort").doesNotContain("Sort Key");
    }
  }

  @Test
  void codeAndDatabaseAgreeOnTheOrder() {
    List<String> names = new ArrayList<>(IN_ORDER);
    Collections.shuffle(names, new Random(11));
    names.sort(ReadingOrder.NAMES);
    assertThat(names).containsExactlyElementsOf(IN_ORDER);
  }

  /** A few rows would be sorted rather than looked up, so sorting is made dear. */
  private String plan(String table) {
    return transaction.execute(
        status -> {
          jdbc.sql("set local enable_sort = off").update();
          jdbc.sql("set local enable_seqscan = off").update();
          return String.join(
              "\n",
              jdbc.sql(
                      """
                      explain select * from %1$s where workspace_id = :workspace
                         and (sort_key, id) > (select sort_key, id from %1$s
                                                where workspace_id = :workspace and id = :after)
                       order by sort_key, id limit 51
                      """
                          .formatted(table))
                  .param("workspace", workspace)
                  .param("after", 1L)
                  .query(String.class)
                  .list());
        });
  }

  private <T> List<String> walk(
      Function<@Nullable Long, Slice<T>> pages, Function<T, String> name) {
    List<String> names = new ArrayList<>();
    Slice<T> page = call(() -> pages.apply(null));
    page.rows().forEach(row -> names.add(name.apply(row)));
    while (page.next() != null) {
      Long after = page.next();
      page = call(() -> pages.apply(after));
      page.rows().forEach(row -> names.add(name.apply(row)));
    }
    return names;
  }

  private <T> T call(Supplier<T> work) {
    return WorkspaceScope.call(workspace, work);
  }

  private void in(Runnable work) {
    WorkspaceScope.run(workspace, work);
  }
}
