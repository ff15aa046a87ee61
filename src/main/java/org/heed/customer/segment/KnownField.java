package org.heed.customer.segment;

import org.heed.customer.segment.Field.Kind;

/** The fields that every workspace has, and where they stand in a statement. */
enum KnownField {
  EMAIL("contact.email", "Email address", Kind.TEXT, "c.email"),
  NAME("contact.name", "Contact name", Kind.TEXT, "nullif(c.name, '')"),
  PHONE("contact.phone", "Phone", Kind.TEXT, "c.phone"),
  ROLE("contact.role", "Role at the account", Kind.TEXT, "c.account_role"),
  LANGUAGE("contact.language", "Language", Kind.TEXT, "c.language"),
  TIME_ZONE("contact.timeZone", "Time zone", Kind.TEXT, "c.time_zone"),
  PROMOTER("contact.promoter", "Is a promoter", Kind.YES_NO, "c.promoter"),
  CONTACT_SINCE("contact.since", "Known since", Kind.DAY, "c.created_at::date"),
  OPEN_TICKETS(
      "contact.openTickets",
      "Open tickets",
      Kind.NUMBER,
      """
      (select count(*) from support_ticket t where t.workspace_id = c.workspace_id
        and t.contact_id = c.id and t.closed_at is null)\
      """),
  LAST_TICKET(
      "contact.lastTicket",
      "Last ticket opened",
      Kind.DAY,
      """
      (select max(t.opened_at)::date from support_ticket t where t.workspace_id = c.workspace_id
        and t.contact_id = c.id)\
      """),
  ORDERS(
      "contact.orders",
      "Number of orders",
      Kind.NUMBER,
      """
      (select count(*) from customer_order o where o.workspace_id = c.workspace_id
        and o.contact_id = c.id)\
      """),
  LAST_ORDER(
      "contact.lastOrder",
      "Last order",
      Kind.DAY,
      """
      (select max(o.ordered_on) from customer_order o where o.workspace_id = c.workspace_id
        and o.contact_id = c.id)\
      """),
  ACCOUNT_NAME("account.name", "Account name", Kind.TEXT, "a.name"),
  SEGMENT("account.segment", "Account segment", Kind.TEXT, "nullif(a.segment, '')"),
  TIER("account.tier", "Tier", Kind.TEXT, "a.tier"),
  REGION("account.region", "Region", Kind.TEXT, "nullif(a.region, '')"),
  STAGE("account.stage", "Lifecycle stage", Kind.TEXT, "nullif(a.lifecycle_stage, '')"),
  MEASURE_POINT(
      "account.measurePoint",
      "Measure point (its code)",
      Kind.TEXT,
      """
      (select m.code from measure_point m where m.workspace_id = a.workspace_id
        and m.id = a.measure_point_id)\
      """),
  REVENUE(
      "account.revenue", "Revenue a year (whole units)", Kind.NUMBER, "a.annual_revenue / 100.0"),
  CURRENCY("account.currency", "Currency", Kind.TEXT, "a.currency"),
  OWNER(
      "account.owner",
      "Owner (email address)",
      Kind.TEXT,
      """
      (select u.email from app_user u where u.workspace_id = a.workspace_id and u.id = a.owner_id)\
      """),
  STARTED("account.started", "Customer since", Kind.DAY, "a.started_on"),
  RENEWAL("account.renewal", "Next renewal", Kind.DAY, "a.renewal_on"),
  CHURNED("account.churned", "Left on", Kind.DAY, "a.churned_on"),
  ACCOUNT_PROMOTER("account.promoter", "Account is a promoter", Kind.YES_NO, "a.promoter");

  private final String key;
  private final String label;
  private final Kind kind;
  private final String sql;

  KnownField(String key, String label, Kind kind, String sql) {
    this.key = key;
    this.label = label;
    this.kind = kind;
    this.sql = sql;
  }

  Field field() {
    return new Field(key, label, kind);
  }

  String sql() {
    return sql;
  }
}
