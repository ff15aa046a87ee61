package org.heed.program.planning;

import java.util.List;
import java.util.Map;
import org.heed.program.Audience;

/**
 * The conditions that every plan and every count share, over contact {@code c} and account {@code
 * a}.
 */
final class Eligibility {

  /** Contacts of the workspace that pass the audience's filters; takes {@link #parameters}. */
  static final String AUDIENCE =
      """
      from contact c
      left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
      where c.workspace_id = :workspace
        and (cardinality(:segments::text[]) = 0 or a.segment = any (:segments))
        and (cardinality(:tiers::text[]) = 0 or a.tier = any (:tiers))
        and (cardinality(:regions::text[]) = 0 or a.region = any (:regions))
        and (cardinality(:stages::text[]) = 0 or a.lifecycle_stage = any (:stages))
        and (cardinality(:roles::text[]) = 0 or c.account_role = any (:roles))
        and (cardinality(:languages::text[]) = 0 or c.language = any (:languages))
      """;

  /** Why a contact is never asked, or null; the strongest reason first. Takes {@code :today}. */
  static final String EXCLUSION =
      """
      case when c.opted_out_at is not null then 'opted_out'
           when coalesce(c.email, '') = '' then 'no_address'
           when c.bounced_at is not null then 'bounced'
           when a.churned_on <= :today::date and a.churned_on > :today::date - 90 then 'churned'
      end
      """;

  private Eligibility() {}

  static Map<String, Object> parameters(long workspaceId, Audience audience) {
    return Map.of(
        "workspace", workspaceId,
        "segments", array(audience.segments()),
        "tiers", array(audience.tiers()),
        "regions", array(audience.regions()),
        "stages", array(audience.stages()),
        "roles", array(audience.roles()),
        "languages", array(audience.languages()));
  }

  private static String[] array(List<String> values) {
    return values.toArray(String[]::new);
  }
}
