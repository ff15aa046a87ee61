package org.heed.followup.owner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.followup.owner.CaseFacts.PlaceManager;
import org.heed.followup.person.People;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the choice of owners needs; only what the order of the workspace asks for. */
@Component
public class OwnerSearch {

  private static final String FACTS =
      """
      select r.id, coalesce(nullif(p.language, ''), r.language, '') as language,
             coalesce(v.content ->> 'productName', '') as product,
             coalesce(a.attributes ->> 'product', '') as used, m.ids, m.names
        from response r
        left join contact p on p.workspace_id = r.workspace_id and p.id = r.contact_id
        left join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
        left join survey_version v on v.workspace_id = r.workspace_id and v.id = r.survey_version_id
        left join open_answer o on o.workspace_id = r.workspace_id and o.response_id = r.id
        left join answer_link l on l.workspace_id = o.workspace_id and l.id = o.link_id
        left join lateral (
          select array_agg(above.manager_id order by length(above.path) desc) as ids,
                 array_agg(above.name order by length(above.path) desc) as names
            from measure_point place
            join measure_point above
              on above.workspace_id = place.workspace_id and starts_with(place.path, above.path)
           where place.workspace_id = r.workspace_id
             and place.id = coalesce(l.measure_point_id, a.measure_point_id)
             and above.manager_id is not null) m on true
       where r.workspace_id = :workspace and r.id = any (:ids)
      """;

  private final OwnerOrders orders;
  private final Skills skills;
  private final Rota rota;
  private final Workspaces workspaces;
  private final JdbcClient jdbc;
  private final Clock clock;

  OwnerSearch(
      OwnerOrders orders,
      Skills skills,
      Rota rota,
      Workspaces workspaces,
      JdbcClient jdbc,
      Clock clock) {
    this.orders = orders;
    this.skills = skills;
    this.rota = rota;
    this.workspaces = workspaces;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The choices of this moment among these people. */
  public OwnerChoices among(People people) {
    List<OwnerWay> order = orders.current();
    return new OwnerChoices(
        people,
        order,
        new SkillTable(order.contains(OwnerWay.SKILL) ? skills.all() : Map.of()),
        order.contains(OwnerWay.ROTA) ? rota.all() : List.of(),
        LocalDateTime.ofInstant(clock.instant(), workspaces.current().timeZone()));
  }

  /** What decides about these answers, by id; nothing where the order asks for nothing. */
  public Map<Long, CaseFacts> facts(Collection<Long> responseIds) {
    List<OwnerWay> order = orders.current();
    Map<Long, CaseFacts> facts = new HashMap<>();
    if (order.contains(OwnerWay.MEASURE_POINT) || order.contains(OwnerWay.SKILL)) {
      jdbc.sql(FACTS)
          .param("workspace", WorkspaceScope.current())
          .param("ids", responseIds.toArray(Long[]::new))
          .query(
              row -> {
                facts.put(row.getLong("id"), facts(row));
              });
    }
    return facts;
  }

  private static CaseFacts facts(ResultSet row) throws SQLException {
    List<PlaceManager> managers = new ArrayList<>();
    if (row.getArray("ids") != null) {
      Long[] ids = (Long[]) row.getArray("ids").getArray();
      String[] names = (String[]) row.getArray("names").getArray();
      for (int at = 0; at < ids.length; at++) {
        managers.add(new PlaceManager(ids[at], names[at]));
      }
    }
    Set<String> products =
        Stream.of(row.getString("product"), row.getString("used"))
            .map(one -> Objects.requireNonNullElse(one, "").strip().toLowerCase(Locale.ROOT))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toSet());
    String language = Objects.requireNonNullElse(row.getString("language"), "");
    return new CaseFacts(managers, PersonSkills.language(language), products);
  }
}
