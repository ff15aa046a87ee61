package org.heed.score.audit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.response.snapshot.Series;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at the roll-ups of the workspace in scope, and has wrong ones rebuilt. */
@Component
class Audits {

  private final DayChecks days;
  private final AccountChecks accounts;
  private final FactChecks facts;
  private final Map<RollUp, RollUpCheck> others;
  private final AuditLog log;
  private final Incidents incidents;
  private final IncidentMails mails;
  private final Workspaces workspaces;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  Audits(
      DayChecks days,
      AccountChecks accounts,
      FactChecks facts,
      List<RollUpCheck> others,
      AuditLog log,
      Incidents incidents,
      IncidentMails mails,
      Workspaces workspaces,
      AuditTrail trail,
      TransactionTemplate transaction) {
    this.days = days;
    this.accounts = accounts;
    this.facts = facts;
    this.others = new EnumMap<>(RollUp.class);
    others.forEach(check -> this.others.put(check.rollUp(), check));
    this.log = log;
    this.incidents = incidents;
    this.mails = mails;
    this.workspaces = workspaces;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** Looks at the latest month, one stretch before it and some thousand accounts. */
  void look() {
    incidents.open().forEach(this::lookAgain);
    LocalDate today = workspaces.today();
    for (RollUp rollUp : RollUp.values()) {
      if (rollUp == RollUp.ACCOUNT_SCORE) {
        continue;
      }
      Days span = log.days(rollUp, today);
      Finding found = find(rollUp, span);
      transaction.executeWithoutResult(
          status -> {
            log.add(rollUp, span, found);
            tell(rollUp, found);
          });
    }
    List<Long> ids = accounts.after(log.lastAccount());
    Finding found = accounts.check(ids);
    transaction.executeWithoutResult(
        status -> {
          log.add(ids, found);
          tell(RollUp.ACCOUNT_SCORE, found);
        });
  }

  private Finding find(RollUp rollUp, Days span) {
    return switch (rollUp) {
      case FACTS -> facts.check(Series.ANSWERS, span);
      case INVITED_FACTS -> facts.check(Series.INVITATIONS, span);
      case SCORE_DAY, INVITED_DAY, ACCOUNT_SCORE -> days.check(rollUp, span);
      case SCORE_TOTAL, INVITED_TOTAL, CASE_DAY, CASE_DAY_TIME, CASE_PROMISE_DAY, ACCOUNT_HEALTH ->
          other(rollUp).check(span);
    };
  }

  private RollUpCheck other(RollUp rollUp) {
    return Objects.requireNonNull(others.get(rollUp), rollUp::key);
  }

  private void tell(RollUp rollUp, Finding found) {
    if (!found.differences().isEmpty()) {
      Long fresh = incidents.seen(rollUp, found.differences());
      if (fresh != null) {
        mails.tell(fresh, rollUp, found.differences());
      }
    }
  }

  /** Closes an incident when all that differed agrees again. */
  private void lookAgain(Incident incident) {
    Finding now =
        incident.rollUp() == RollUp.ACCOUNT_SCORE
            ? accounts.check(incident.accountIds())
            : find(incident.rollUp(), span(incident));
    if (now.isClean()) {
      incidents.close(incident);
    } else if (!now.differences().isEmpty()) {
      incidents.seen(incident.rollUp(), now.differences());
    }
  }

  private static Days span(Incident incident) {
    return Days.only(
        Objects.requireNonNull(incident.firstDay()), Objects.requireNonNull(incident.lastDay()));
  }

  /**
   * Rebuilds from the raw answers what an incident is about.
   *
   * @return whether everything agrees already; facts take some minutes
   */
  boolean rebuild(RollUp rollUp) {
    Incident incident = incidents.open(rollUp).orElse(null);
    if (incident == null) {
      return true;
    }
    transaction.executeWithoutResult(status -> correct(incident));
    lookAgain(incident);
    return incidents.open(rollUp).isEmpty();
  }

  private void correct(Incident incident) {
    switch (incident.rollUp()) {
      case SCORE_DAY, INVITED_DAY -> days.correct(incident.rollUp(), span(incident));
      case ACCOUNT_SCORE -> accounts.correct(incident.accountIds().toArray(Long[]::new));
      case FACTS -> facts.rebuild(Series.ANSWERS);
      case INVITED_FACTS -> facts.rebuild(Series.INVITATIONS);
      case SCORE_TOTAL, INVITED_TOTAL, CASE_DAY, CASE_DAY_TIME, CASE_PROMISE_DAY, ACCOUNT_HEALTH ->
          other(incident.rollUp()).correct(span(incident));
    }
    incidents.rebuilt(incident);
    trail.record(
        "score.rebuilt",
        "roll_up",
        incident.rollUp().key(),
        Map.of("incident", incident.id(), "differing", incident.differing()));
  }
}
