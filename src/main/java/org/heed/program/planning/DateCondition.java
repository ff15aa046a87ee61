package org.heed.program.planning;

import org.heed.program.Pace;

/** Whether an account's date is at the distance that a touchpoint waits for. */
final class DateCondition {

  private static final String ATTRIBUTE =
      """
      (case when pg_input_is_valid(a.attributes ->> :attribute, 'date')
            then (a.attributes ->> :attribute)::date end)\
      """;

  private static final String ONCE =
      "and %1$s + :offset between :daysFrom::date and :today::date\n";

  /** The years of both ends, for a stretch of days around New Year; never the first time itself. */
  private static final String YEARLY =
      """
      and exists (
        select 1 from unnest(array[:daysFrom::date - :offset, :today::date - :offset]) as around
         where extract(year from around) > extract(year from %1$s)
           and (%1$s + make_interval(years => (extract(year from around)
                                               - extract(year from %1$s))::int))::date + :offset
               between :daysFrom::date and :today::date)
      """;

  private DateCondition() {}

  static String of(Pace.OnDate pace) {
    String date =
        switch (pace.anchor()) {
          case START -> "a.started_on";
          case RENEWAL -> "a.renewal_on";
          case ATTRIBUTE -> ATTRIBUTE;
        };
    return (pace.yearly() ? YEARLY : ONCE).formatted(date);
  }
}
