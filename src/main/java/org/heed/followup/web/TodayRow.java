package org.heed.followup.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.heed.followup.calling.CallReasons;
import org.heed.followup.calling.CaseCustomer;
import org.heed.followup.calling.OpenCase;
import org.heed.followup.together.Siblings;
import org.heed.followup.wording.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A line of Today, ready to show.
 *
 * @param score with its scale, unless that is the one of an NPS
 * @param asked the kind of survey; null for an NPS
 * @param tone {@code detractor}, {@code passive} or {@code promoter}
 * @param quote the customer's words; null when none
 * @param dueWords relative to now
 * @param siblings what it has in common with other cases; null for nothing
 * @param why one line for each factor of the order
 */
record TodayRow(
    long id,
    int revision,
    String score,
    @Nullable String asked,
    String tone,
    CaseCustomer customer,
    @Nullable String quote,
    @Nullable String renewal,
    @Nullable String fell,
    String dueWords,
    String dueExact,
    Instant dueAt,
    Urgency urgency,
    int attempts,
    String ownerName,
    @Nullable Siblings siblings,
    List<String> why) {

  private static final long SOON_HOURS = 8;

  static TodayRow of(
      OpenCase waiting, @Nullable Siblings siblings, Instant now, LocalDate today, ZoneId zone) {
    Deadline due = new Deadline(waiting.dueAt(), now, zone);
    return new TodayRow(
        waiting.id(),
        waiting.revision(),
        waiting.kind().brief(waiting.score()),
        waiting.kind().isNps() ? null : waiting.kind().label(),
        waiting.kind().category(waiting.score()).name().toLowerCase(Locale.ROOT),
        waiting.customer(),
        waiting.comment(),
        CallReasons.renewalWords(waiting.customer().renewalOn(), today),
        CallReasons.fallWords(waiting),
        dueWords(waiting, due, now),
        due.exact(),
        waiting.dueAt(),
        urgency(waiting, due, now),
        waiting.attempts(),
        waiting.ownerName(),
        siblings,
        CallReasons.of(waiting, now, today));
  }

  private static String dueWords(OpenCase waiting, Deadline due, Instant now) {
    if (waiting.replySince() != null) {
      return "replied " + Deadline.span(Duration.between(waiting.replySince(), now)) + " ago";
    }
    return waiting.firstContactAt() == null ? due.relative() : "contacted";
  }

  private static Urgency urgency(OpenCase waiting, Deadline due, Instant now) {
    if (waiting.replySince() != null) {
      return Urgency.REPLIED;
    }
    if (waiting.firstContactAt() != null) {
      return Urgency.CONTACTED;
    }
    if (due.isOverdue()) {
      return Urgency.OVERDUE;
    }
    return waiting.dueAt().isBefore(now.plusSeconds(SOON_HOURS * 3600))
        ? Urgency.SOON
        : Urgency.WAITING;
  }

  /** Whether the customer has heard from us, so that closing is what is left. */
  public boolean isContacted() {
    return urgency == Urgency.CONTACTED;
  }

  /** Everything that ever happened with this customer. */
  public String historyHref() {
    return customer.accountId() != null
        ? "/customers/accounts/" + customer.accountId()
        : customer.contactId() != null
            ? "/customers/contacts/" + customer.contactId()
            : "/cases/" + id;
  }

  /** What was tried so far; null when nothing. */
  public @Nullable String attemptWords() {
    return switch (attempts) {
      case 0 -> null;
      case 1 -> "1 attempt";
      default -> attempts + " attempts";
    };
  }
}
