package org.heed.customer.operational;

import java.util.Currency;
import org.heed.customer.operational.Report.Order;
import org.heed.customer.operational.Report.Ticket;
import org.heed.customer.operational.Report.Usage;
import org.jspecify.annotations.Nullable;

/** What a report must have to be taken. */
final class ReportCheck {

  private ReportCheck() {}

  /** What is wrong with it, for whoever sent it; null when it is fine. */
  static @Nullable String problem(Report report) {
    Subject subject = report.subject();
    if (subject == null || (blank(subject.contactExternalId()) && blank(subject.email()))) {
      return "Name the contact by contactExternalId or email.";
    }
    return switch (report) {
      case Ticket ticket -> ticket(ticket);
      case Order order -> order(order);
      case Usage usage ->
          !fits(usage.name(), 80)
              ? "Name what is counted, in up to 80 characters."
              : usage.value() == null ? "Give the value." : null;
    };
  }

  private static @Nullable String ticket(Ticket ticket) {
    if (!identified(ticket.source(), ticket.externalId())) {
      return "Give source (up to 80 characters) and externalId (up to 200).";
    }
    if (ticket.openedAt() == null) {
      return "Say when it was opened.";
    }
    return ticket.closedAt() != null && ticket.closedAt().isBefore(ticket.openedAt())
        ? "It was closed before it was opened."
        : null;
  }

  private static @Nullable String order(Order order) {
    if (!identified(order.source(), order.externalId())) {
      return "Give source (up to 80 characters) and externalId (up to 200).";
    }
    if (order.orderedOn() == null) {
      return "Say on which day it was ordered.";
    }
    if (order.amount() != null && order.amount() < 0) {
      return "The amount is below 0.";
    }
    return order.currency() == null || known(order.currency())
        ? null
        : "“%s” is no currency code such as EUR.".formatted(order.currency());
  }

  private static boolean identified(@Nullable String source, @Nullable String externalId) {
    return fits(source, 80) && fits(externalId, 200);
  }

  private static boolean fits(@Nullable String text, int most) {
    return text != null && !text.isBlank() && text.length() <= most && text.indexOf('\0') < 0;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank() || text.indexOf('\0') >= 0;
  }

  private static boolean known(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(one -> one.getCurrencyCode().equals(code));
  }
}
