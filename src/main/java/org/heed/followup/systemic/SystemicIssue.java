package org.heed.followup.systemic;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heed.followup.Closing;
import org.heed.platform.text.Money;
import org.jspecify.annotations.Nullable;

/**
 * A cause that many cases share.
 *
 * @param causeKind {@code root_cause}, {@code reason} or {@code tag}
 * @param revenue minor currency units a year of all affected accounts, by currency; empty key when
 *     it is not known
 * @param weDid what customers are told; empty until it is closed
 */
public record SystemicIssue(
    long id,
    String causeKind,
    String cause,
    long ownerId,
    String ownerName,
    IssueState state,
    Instant openedAt,
    @Nullable Instant closedAt,
    String weDid,
    int revision,
    int cases,
    int accounts,
    Map<String, Long> revenue) {

  /** Sorts the revenue by currency. */
  public SystemicIssue {
    revenue = new TreeMap<>(revenue);
  }

  /** The cause as people call it. */
  public String title() {
    return title(causeKind, cause);
  }

  static String title(String causeKind, String cause) {
    return causeKind.equals("root_cause") ? Closing.RootCause.of(cause).label() : cause;
  }

  /** How it was seen. */
  public String seenAs() {
    return switch (causeKind) {
      case "root_cause" -> "the cause noted when cases were closed";
      case "reason" -> "a reason that customers ticked";
      default -> "a tag that rules put on answers";
    };
  }

  /** The revenue of the affected accounts: {@code €480,000 and $20,000}; a dash without any. */
  public String revenueWords() {
    return revenue.isEmpty()
        ? "—"
        : revenue.entrySet().stream()
            .map(one -> Money.words(one.getValue(), one.getKey().isBlank() ? null : one.getKey()))
            .collect(Collectors.joining(" and "));
  }

  /** Colour class of the state. */
  public String tone() {
    return state == IssueState.OPEN ? "detractor" : state.name().toLowerCase(Locale.ROOT);
  }
}
