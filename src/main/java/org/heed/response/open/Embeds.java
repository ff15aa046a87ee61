package org.heed.response.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How the touchpoints of the current workspace are embedded in web pages. */
@Service
public class Embeds {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final OpenTokens tokens;
  private final AuditTrail audit;
  private final Clock clock;

  Embeds(JdbcClient jdbc, JsonMapper json, OpenTokens tokens, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /** The settings of a touchpoint; the usual ones when nobody has changed any. */
  public Embed find(long touchpointId) {
    return stored(touchpointId).orElseGet(() -> Embed.untouched(touchpointId));
  }

  private Optional<Embed> stored(long touchpointId) {
    return jdbc.sql("select * from web_embed where workspace_id = ? and touchpoint_id = ?")
        .params(WorkspaceScope.current(), touchpointId)
        .query(this::row)
        .optional();
  }

  /** The settings behind a site key; empty when the key was replaced by a newer one. */
  public Optional<Embed> behind(SiteKey key) {
    return WorkspaceScope.call(
        key.workspaceId(),
        () ->
            Optional.of(find(key.touchpointId()))
                .filter(embed -> key.preview() || embed.keyGeneration() == key.generation()));
  }

  /** The publishable key of a touchpoint. */
  public String siteKey(Embed embed) {
    return tokens.site(WorkspaceScope.current(), embed.touchpointId(), embed.keyGeneration());
  }

  /**
   * Stores changed settings; the key stays.
   *
   * @param revision the revision that the editor started from
   * @throws Conflict when somebody changed them since
   * @throws org.heed.platform.web.InvalidInput for settings that cannot work
   */
  @Transactional
  public Embed save(int revision, Embed embed) {
    Embed valid = EmbedRules.checked(embed);
    int saved =
        jdbc.sql(
                """
                insert into web_embed as e (workspace_id, touchpoint_id, origins, form, tab_label,
                                            signed_only, rules, updated_at)
                values (?, ?, ?::text[], ?, ?, ?, ?::jsonb, ?)
                on conflict (workspace_id, touchpoint_id) do update
                   set origins = excluded.origins, form = excluded.form,
                       tab_label = excluded.tab_label, signed_only = excluded.signed_only,
                       rules = excluded.rules, updated_at = excluded.updated_at,
                       revision = e.revision + 1
                 where e.revision = ?
                """)
            .params(WorkspaceScope.current(), valid.touchpointId())
            .param(valid.origins().toArray(String[]::new))
            .params(valid.form().key(), valid.tabLabel(), valid.signedOnly())
            .params(json.writeValueAsString(valid.rules()), Timestamp.from(clock.instant()))
            .param(revision)
            .update();
    if (saved == 0) {
      throw new Conflict(
          "Somebody else changed this since you opened it. Open it again, then repeat your"
              + " change.");
    }
    record("embed.changed", valid.touchpointId(), Map.of("settings", valid));
    return find(valid.touchpointId());
  }

  /** Makes a new site key; pages that still carry the old one show nothing from now on. */
  @Transactional
  public void replaceKey(long touchpointId) {
    jdbc.sql(
            """
            insert into web_embed as e (workspace_id, touchpoint_id, key_generation, rules,
                                        updated_at)
            values (?, ?, 2, ?::jsonb, ?)
            on conflict (workspace_id, touchpoint_id) do update
               set key_generation = e.key_generation + 1, updated_at = excluded.updated_at
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .params(json.writeValueAsString(ShowRules.USUAL), Timestamp.from(clock.instant()))
        .update();
    record("embed.key-replaced", touchpointId, Map.of());
  }

  private void record(String action, long touchpointId, Map<String, ?> details) {
    audit.record(action, "touchpoint", Long.toString(touchpointId), details);
  }

  private Embed row(ResultSet row, int number) throws SQLException {
    return new Embed(
        row.getLong("touchpoint_id"),
        row.getLong("key_generation"),
        List.of((String[]) row.getArray("origins").getArray()),
        WebForm.of(row.getString("form")),
        row.getString("tab_label"),
        row.getBoolean("signed_only"),
        json.readValue(row.getString("rules"), ShowRules.class),
        row.getInt("revision"));
  }
}
