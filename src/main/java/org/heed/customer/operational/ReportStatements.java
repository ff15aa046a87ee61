package org.heed.customer.operational;

/**
 * The statements that store many reports at once; the latest report about the same thing wins, in a
 * batch and against what is stored. Each returns the positions that hold now.
 */
final class ReportStatements {

  static final String TICKETS =
      """
      with stored as (
        insert into support_ticket (workspace_id, source, external_id, contact_id, subject,
          opened_at, closed_at, reported_at)
        select distinct on (source, external_id) :workspace, source, external_id, contact_id,
               coalesce(subject, ''), opened_at::timestamptz, closed_at::timestamptz,
               reported_at::timestamptz
          from unnest(:contacts::bigint[], :reported::text[], :a::text[], :b::text[], :c::text[],
                      :d::text[], :e::text[]) with ordinality
            as r (contact_id, reported_at, source, external_id, subject, opened_at, closed_at, n)
         order by source, external_id, reported_at::timestamptz desc, n desc
        on conflict (workspace_id, source, external_id) do update
           set contact_id = excluded.contact_id, subject = excluded.subject,
               opened_at = excluded.opened_at, closed_at = excluded.closed_at,
               reported_at = excluded.reported_at
         where support_ticket.reported_at <= excluded.reported_at
        returning source, external_id, reported_at)
      select r.n from unnest(:a::text[], :b::text[], :reported::text[]) with ordinality
               as r (source, external_id, reported_at, n)
        join stored s on s.source = r.source and s.external_id = r.external_id
         and s.reported_at = r.reported_at::timestamptz
      """;

  static final String ORDERS =
      """
      with stored as (
        insert into customer_order (workspace_id, source, external_id, contact_id, ordered_on,
          delivered_on, amount, currency, reported_at)
        select distinct on (source, external_id) :workspace, source, external_id, contact_id,
               ordered_on::date, delivered_on::date, amount::bigint, currency,
               reported_at::timestamptz
          from unnest(:contacts::bigint[], :reported::text[], :a::text[], :b::text[], :c::text[],
                      :d::text[], :e::text[], :f::text[]) with ordinality
            as r (contact_id, reported_at, source, external_id, ordered_on, delivered_on, amount,
                  currency, n)
         order by source, external_id, reported_at::timestamptz desc, n desc
        on conflict (workspace_id, source, external_id) do update
           set contact_id = excluded.contact_id, ordered_on = excluded.ordered_on,
               delivered_on = excluded.delivered_on, amount = excluded.amount,
               currency = excluded.currency, reported_at = excluded.reported_at
         where customer_order.reported_at <= excluded.reported_at
        returning source, external_id, reported_at)
      select r.n from unnest(:a::text[], :b::text[], :reported::text[]) with ordinality
               as r (source, external_id, reported_at, n)
        join stored s on s.source = r.source and s.external_id = r.external_id
         and s.reported_at = r.reported_at::timestamptz
      """;

  static final String USAGE =
      """
      with stored as (
        insert into usage_fact (workspace_id, contact_id, name, value, reported_at)
        select distinct on (contact_id, name) :workspace, contact_id, name, value::numeric,
               reported_at::timestamptz
          from unnest(:contacts::bigint[], :reported::text[], :a::text[], :b::text[])
            with ordinality as r (contact_id, reported_at, name, value, n)
         order by contact_id, name, reported_at::timestamptz desc, n desc
        on conflict (workspace_id, contact_id, name) do update
           set value = excluded.value, reported_at = excluded.reported_at
         where usage_fact.reported_at <= excluded.reported_at
        returning contact_id, name, reported_at)
      select r.n from unnest(:contacts::bigint[], :a::text[], :reported::text[]) with ordinality
               as r (contact_id, name, reported_at, n)
        join stored s on s.contact_id = r.contact_id and s.name = r.name
         and s.reported_at = r.reported_at::timestamptz
      """;

  private ReportStatements() {}
}
