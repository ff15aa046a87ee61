package org.heed.followup.calling;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.statistics.SurveyKind;

/**
 * The order in which to call. Highest first: <b>money × renewal × deadline × fall</b>, where
 *
 * <ul>
 *   <li><b>money</b> is the square root of the yearly revenue at risk: the account's annual revenue
 *       (at least 1,000, also when unknown) times the share that the score puts at risk: its
 *       distance from the best of its scale, (10 − score) / 10 of an NPS. Through the root, a
 *       customer worth four times as much counts twice, so that large accounts come first without
 *       burying the others for ever.
 *   <li><b>renewal</b> is 1 and grows evenly to 3 over the last 180 days before the renewal date.
 *   <li><b>deadline</b> is 1 when the case opens and grows evenly to 3 at its deadline, then by 1
 *       for each day overdue, to at most 10. Once the customer has heard from us it is 0.5: the
 *       case still has to be closed, but others wait for their first call. When the customer has
 *       replied and waits for an answer, it is 3.
 *   <li><b>fall</b> is 1 and grows by a tenth for every tenth of the scale that the customer fell
 *       below the answer before: who was happy a while ago can be won back soonest.
 * </ul>
 *
 * Equal cases come by deadline, then by id. This is the only place that holds the formula; pages
 * explain a place in the list with the factors it yields.
 */
final class CallOrder {

  /**
   * Four columns {@code money}, {@code renewal}, {@code deadline}, {@code fall} of a case {@code c}
   * joined with its account {@code a}; needs the parameters {@code now} and {@code today}.
   */
  static final String FACTORS =
      """
      sqrt(greatest(coalesce(a.annual_revenue, 0) / 100.0::float8, 1000) * %1$s)
        as money,
      case when a.churned_on is null and a.renewal_on between :today::date and :today::date + 180
           then 1 + 2 * (180 - (a.renewal_on - :today::date)) / 180.0::float8 else 1 end as renewal,
      case when c.reply_since is not null then 3
           when c.first_contact_at is not null then 0.5
           when :now::timestamptz <= c.due_at
           then 1 + 2 * greatest(0, extract(epoch from :now::timestamptz - c.opened_at)::float8)
                      / greatest(1, extract(epoch from c.due_at - c.opened_at)::float8)
           else least(10, 3 + extract(epoch from :now::timestamptz - c.due_at)::float8 / 86400) end
        as deadline,
      1 + greatest(0, coalesce(c.previous_score, c.score) - c.score) / (%2$s)::float8 as fall\
      """
          .formatted(
              of(kind -> "(%d - c.score) / %s".formatted(kind.measure().highest(), steps(kind))),
              of(CallOrder::steps));

  /** Sorts rows that carry the four columns. */
  static final String ORDER = "money * renewal * deadline * fall desc, due_at, id";

  private CallOrder() {}

  /** An expression by the kind of the case. */
  private static String of(Function<SurveyKind, String> expression) {
    return Stream.of(SurveyKind.values())
        .map(kind -> "when '%s' then %s".formatted(kind.key(), expression.apply(kind)))
        .collect(Collectors.joining(" ", "(case c.kind ", " end)"));
  }

  private static String steps(SurveyKind kind) {
    return kind.measure().highest() - kind.measure().lowest() + ".0";
  }
}
