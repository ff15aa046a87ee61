package org.heed.dashboard.explore;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.heed.platform.web.InvalidInput;
import org.heed.response.snapshot.Attributes;
import org.heed.score.facts.FactCells;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;
import org.heed.statistics.comparison.PairedChange;
import org.springframework.stereotype.Component;

/**
 * Compares the accounts that answered in both periods with themselves: what other customers
 * answering makes of a score has no part in it.
 */
@Component
class SameAccounts {

  /** Fewer accounts say nothing about the others, and too much about themselves. */
  private static final int FEWEST = 10;

  private final Counting counting;
  private final Attributes attributes;

  SameAccounts(Counting counting, Attributes attributes) {
    this.counting = counting;
    this.attributes = attributes;
  }

  String sentence(Choices choices) {
    FactCells cells;
    try {
      cells = counting.beforeAndNow(choices, attributes.find("account").orElseThrow());
    } catch (InvalidInput tooMany) {
      return "There are too many accounts to follow each of them here.";
    }
    int known = 0;
    DoubleStream.Builder changes = DoubleStream.builder();
    for (int account : cells.present(0)) {
      // Answers of code 0 belong to no account that is known.
      if (account > 0) {
        known++;
        Tally before = tally(choices, cells.values(0, account, 0));
        Tally now = tally(choices, cells.values(1, account, 0));
        if (before.total() > 0 && now.total() > 0) {
          changes.add(now.value() - before.value());
        }
      }
    }
    return sentence(choices.kind().yardstick(), known, changes.build().toArray());
  }

  private static Tally tally(Choices choices, long... values) {
    return Tally.of(choices.kind(), Arrays.copyOfRange(values, 1, 12));
  }

  static String sentence(Yardstick yardstick, int known, double... changes) {
    if (changes.length < FEWEST) {
      return changes.length == 0
          ? "No account answered in this period and in the one before it."
          : "Fewer than %d accounts answered in this period and in the one before it: too few to compare."
              .formatted(FEWEST);
    }
    PairedChange change = PairedChange.of(yardstick, changes);
    return String.format(
        Locale.ENGLISH,
        "%,d accounts answered in this period and in the one before it. Their own scores moved by"
            + " %s %s on average (95 %% interval %s to %s): %s. Each account counts once; %,d that"
            + " answered in only one of the periods are left out.",
        changes.length,
        yardstick.displayChange(change.value()),
        yardstick.unit(),
        yardstick.displayChange(change.interval().lower()),
        yardstick.displayChange(change.interval().upper()),
        change.real() ? "more than chance explains" : "chance alone may do this",
        known - changes.length);
  }
}
