package org.heed.customer;

import static org.heed.customer.CustomerRows.column;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heed.customer.Upserted.Outcome;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores many contacts in a fixed number of statements. */
@Component
class ContactUpsert {

  /** The drafts as rows; every parameter is a text array. */
  private static final String DRAFTS =
      """
      unnest(:ids::bigint[], :externalIds::text[], :accounts::bigint[], :emails::text[], :phones::text[],
             :names::text[], :roles::text[], :languages::text[], :zones::text[], :attributes::jsonb[])
        as draft (id, external_id, account_id, email, phone, name, account_role, language, time_zone,
                  attributes)
      """;

  private static final String FIELDS =
      """
      external_id, account_id, email, phone, name, account_role, language, time_zone, attributes
      """;

  /** The contact as it would be: what the draft does not say stays. */
  private static final String MERGED =
      """
      (coalesce(draft.external_id, contact.external_id), coalesce(draft.account_id, contact.account_id),
       coalesce(draft.email, contact.email), coalesce(draft.phone, contact.phone),
       coalesce(draft.name, contact.name), coalesce(draft.account_role, contact.account_role),
       coalesce(draft.language, contact.language), coalesce(draft.time_zone, contact.time_zone),
       contact.attributes || coalesce(draft.attributes, '{}'))
      """;

  private static final String DIFFERS =
      """
      contact.workspace_id = :workspace and contact.id = draft.id
        and (contact.external_id, contact.account_id, contact.email, contact.phone, contact.name,
             contact.account_role, contact.language, contact.time_zone, contact.attributes)
            is distinct from
      """
          + MERGED;

  private static final String UPDATE =
      """
      update contact
         set (%s) = %s,
             bounced_at = case when draft.email is distinct from contact.email and draft.email is not null
                               then null else contact.bounced_at end,
             updated_at = :now
        from %s
       where %s
      returning contact.id
      """
          .formatted(FIELDS, MERGED, DRAFTS, DIFFERS);

  private static final String INSERT =
      """
      insert into contact (workspace_id, id, %s, created_at, updated_at) overriding system value
      select :workspace, id, external_id, account_id, email, phone, coalesce(name, ''), account_role,
             coalesce(language, :language), coalesce(time_zone, :zone), coalesce(attributes, '{}'), :now, :now
        from %s
      """
          .formatted(FIELDS, DRAFTS);

  private final JdbcClient jdbc;
  private final CustomerRows rows;
  private final KnownContacts known;
  private final Workspaces workspaces;
  private final Clock clock;

  ContactUpsert(
      JdbcClient jdbc, CustomerRows rows, KnownContacts known, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.known = known;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * Stores the drafts, or with {@code dryRun} only says what would happen.
   *
   * @return one result per draft, in their order
   */
  List<Upserted> upsert(List<ContactDraft> drafts, ContactDraft.Defaults defaults, boolean dryRun) {
    @Nullable Upserted[] results = new Upserted[drafts.size()];
    Batch old = new Batch();
    Batch fresh = new Batch();
    List<KnownContacts.Match> matches = known.match(drafts, dryRun);
    for (int i = 0; i < results.length; i++) {
      switch (matches.get(i)) {
        case KnownContacts.Refused refused -> results[i] = Upserted.refused(refused.reason());
        case KnownContacts.Known(long id) -> old.add(i, drafts.get(i), id);
        case KnownContacts.Merged(long id) ->
            results[i] = new Upserted(id, Outcome.UNCHANGED, null);
        case KnownContacts.Unknown() -> fresh.add(i, drafts.get(i), 0L);
      }
    }
    update(old, dryRun, results);
    insert(fresh, defaults, dryRun, results);
    return List.of(results);
  }

  private void update(Batch old, boolean dryRun, @Nullable Upserted[] results) {
    if (old.drafts.isEmpty()) {
      return;
    }
    String sql =
        dryRun ? "select contact.id from contact, " + DRAFTS + " where " + DIFFERS : UPDATE;
    Set<Long> changed = new HashSet<>(parameters(jdbc.sql(sql), old).query(Long.class).list());
    for (int i = 0; i < old.ids.size(); i++) {
      long id = old.ids.get(i);
      Outcome outcome = changed.contains(id) ? Outcome.UPDATED : Outcome.UNCHANGED;
      results[old.places.get(i)] = new Upserted(id, outcome, null);
    }
  }

  private void insert(
      Batch fresh, ContactDraft.Defaults defaults, boolean dryRun, @Nullable Upserted[] results) {
    if (!fresh.drafts.isEmpty() && !dryRun) {
      fresh.ids = newIds(fresh.drafts.size());
      parameters(jdbc.sql(INSERT), fresh)
          .param("language", defaults.language() == null ? "en" : defaults.language())
          .param("zone", zone(defaults))
          .update();
    }
    for (int i = 0; i < fresh.ids.size(); i++) {
      results[fresh.places.get(i)] = new Upserted(fresh.ids.get(i), Outcome.CREATED, null);
    }
  }

  private String zone(ContactDraft.Defaults defaults) {
    String zone = defaults.timeZone();
    return zone == null ? workspaces.current().timeZone().getId() : zone;
  }

  private List<Long> newIds(int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('contact', 'id')) from generate_series(1, ?)
            """)
        .param(count)
        .query(Long.class)
        .list();
  }

  private JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, Batch batch) {
    List<ContactDraft> drafts = batch.drafts;
    return statement
        .param("workspace", WorkspaceScope.current())
        .param("now", Timestamp.from(clock.instant()))
        .param("ids", batch.ids.toArray(Long[]::new))
        .param("externalIds", column(drafts, ContactDraft::externalId))
        .param("accounts", column(drafts, ContactDraft::accountId))
        .param("emails", column(drafts, ContactDraft::email))
        .param("phones", column(drafts, ContactDraft::phone))
        .param("names", column(drafts, ContactDraft::name))
        .param("roles", column(drafts, ContactUpsert::roleKey))
        .param("languages", column(drafts, ContactDraft::language))
        .param("zones", column(drafts, ContactDraft::timeZone))
        .param("attributes", column(drafts, draft -> rows.attributes(draft.attributes())));
  }

  private static @Nullable Object roleKey(ContactDraft draft) {
    return draft.role() == null ? null : draft.role().key();
  }

  /** Drafts that meet the same fate, with the places their results go to. */
  private static final class Batch {
    private final List<Integer> places = new ArrayList<>();
    private final List<ContactDraft> drafts = new ArrayList<>();
    private List<Long> ids = new ArrayList<>();

    void add(int place, ContactDraft draft, long id) {
      places.add(place);
      drafts.add(draft);
      ids.add(id);
    }
  }
}
