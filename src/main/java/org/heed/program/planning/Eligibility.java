package org.heed.program.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.customer.segment.Segments;
import org.heed.customer.segment.SqlCondition;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Audience;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Exclusions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The conditions that every plan and every count share, over contact {@code c} and account {@code
 * a}.
 */
@Component
class Eligibility {

  /**
   * The workspace is named twice: joined to the contact's, accounts would be read once a contact.
   */
  private static final String AUDIENCE =
      """
      from contact c
      left join account a on a.workspace_id = :workspace and a.id = c.account_id
      where c.workspace_id = :workspace
        and (cardinality(:segments::text[]) = 0 or a.segment = any (:segments))
        and (cardinality(:tiers::text[]) = 0 or a.tier = any (:tiers))
        and (cardinality(:regions::text[]) = 0 or a.region = any (:regions))
        and (cardinality(:stages::text[]) = 0 or a.lifecycle_stage = any (:stages))
        and (cardinality(:roles::text[]) = 0 or c.account_role = any (:roles))
        and (cardinality(:languages::text[]) = 0 or c.language = any (:languages))
        and (:pilotOwner = 0 or a.owner_id = :pilotOwner)
        and %s
      """;

  /** Why a contact is not asked, or null; the strongest reason first. Takes {@code :today}. */
  static final String EXCLUSION =
      """
      case when c.opted_out_at is not null
             or case when :byText then c.sms_stopped_at else c.mail_stopped_at end is not null
           then 'opted_out'
           when c.paused_until > :today::date then 'paused'
           when coalesce(case when :byText then c.phone else c.email end, '') = '' then 'no_address'
           when c.bounced_at is not null and not :byText then 'bounced'
           when c.phone_failed_at is not null and :byText then 'number_failed'
           when (c.email_key in (select entry from never_ask where workspace_id = :workspace)) is true
             or ('@' || split_part(c.email_key, '@', 2)
                 in (select entry from never_ask where workspace_id = :workspace)) is true
           then 'never_ask'
           when a.churned_on <= :today::date and a.churned_on > :today::date - :churnedDays
           then 'churned'
           when :newerThan > 0 and a.started_on > :today::date - :newerThan then 'too_new'
           when :needsConsent
            and coalesce((select decision from consent_entry
                           where workspace_id = c.workspace_id and contact_id = c.id
                           order by id desc limit 1), '') not in ('agreed', 'opted_in')
           then 'no_consent'
           when :sparesTickets
            and exists (select 1 from support_ticket
                         where workspace_id = c.workspace_id and contact_id = c.id
                           and closed_at is null)
           then 'open_ticket'
      end
      """;

  private final Segments segments;

  Eligibility(Segments segments) {
    this.segments = segments;
  }

  /** Who passes the touchpoint's audience: everything from {@code from} on, and its parameters. */
  Part of(TouchpointSettings settings, @Nullable Long pilotOwnerId) {
    Map<String, Object> parameters = new HashMap<>(lists(settings.audience()));
    Exclusions spared = settings.rules().exclusions();
    parameters.put("workspace", WorkspaceScope.current());
    parameters.put("pilotOwner", pilotOwnerId == null ? 0L : pilotOwnerId);
    parameters.put("byText", settings.reach().channel() == Channel.SMS);
    parameters.put("churnedDays", spared.churnedDays());
    parameters.put("newerThan", spared.newerThanDays());
    parameters.put("needsConsent", spared.withoutConsent());
    parameters.put("sparesTickets", spared.openTicket());
    Long segmentId = settings.audience().segmentId();
    if (segmentId == null) {
      return new Part(AUDIENCE.formatted("true"), parameters);
    }
    SqlCondition condition = segments.condition(segmentId, "saved");
    parameters.putAll(condition.parameters());
    return new Part(AUDIENCE.formatted(condition.sql()), parameters);
  }

  private static Map<String, Object> lists(Audience audience) {
    return Map.of(
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

  /** A part of a statement with the values of its parameters. */
  record Part(String sql, Map<String, Object> parameters) {}
}
