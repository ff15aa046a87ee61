package org.heed.platform.web;

/** What a person or an API key may do. Roles and scopes are sets of these. */
public enum Permission {
  /** Open one's own pages: profile, sign-out, keyboard help. */
  SIGNED_IN,
  /** See the executive page and scores. */
  SEE_SCORES,
  /** See single answers and their comments. */
  SEE_RESPONSES,
  /** See answers of customers that somebody else looks after. */
  SEE_ALL_RESPONSES,
  /** Take raw answers out as a file. */
  EXPORT_RESPONSES,
  /** Mark answers as invalid, and back. */
  INVALIDATE_RESPONSES,
  /** See accounts and contacts. */
  SEE_CUSTOMERS,
  /** Create and change accounts and contacts, record consent. */
  EDIT_CUSTOMERS,
  /** Import customers from files. */
  IMPORT_CUSTOMERS,
  /** Make one of two accounts or contacts; it cannot be undone. */
  MERGE_CUSTOMERS,
  /** See touchpoints, plans and who was left out. */
  SEE_PROGRAM,
  /** Change, publish, start and pause touchpoints and surveys. */
  EDIT_PROGRAM,
  /** See Today and cases. */
  SEE_CASES,
  /** Log attempts, close cases, hand them over. */
  WORK_CASES,
  /** See everybody's load, note absences, set capacities, read the figures of the loop. */
  LEAD_CASES,
  /** Invite people, change roles, deactivate. */
  MANAGE_USERS,
  /** Create and revoke API keys. */
  MANAGE_API_KEYS,
  /** Change the workspace's settings. */
  MANAGE_WORKSPACE,
  /** Read the audit trail. */
  SEE_AUDIT,
  /** See what failed and is parked, and try it again. */
  OPERATE
}
