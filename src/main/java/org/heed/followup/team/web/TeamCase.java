package org.heed.followup.team.web;

/** A case on the team page, ready to be given to somebody else. */
record TeamCase(
    long id, int revision, String score, String tone, String who, String due, boolean overdue) {}
