package org.heed.customer.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.heed.customer.AccountRole;
import org.heed.customer.mapping.Mapping.DateOrder;
import org.heed.customer.table.TableRow;
import org.jspecify.annotations.Nullable;

/** Guesses a mapping from headings and the first rows; a person confirms it. */
public final class Suggestions {

  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final Pattern AMOUNT =
      Pattern.compile("[^\\p{L}\\d]*\\d[\\d.,' ]*[.,]\\d{1,2}\\D*");
  private static final Pattern SPLIT_DATE =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})[./-]\\d{4}.*");
  private static final Predicate<String> TIER =
      Pattern.compile("(tier )?[abc123]", Pattern.CASE_INSENSITIVE).asMatchPredicate();
  private static final Set<Target> DATES =
      EnumSet.of(
          Target.STARTED_ON,
          Target.RENEWAL_ON,
          Target.CHURNED_ON,
          Target.ANSWERED_AT,
          Target.EVENT_AT,
          Target.TICKET_OPENED);

  private Suggestions() {}

  /** A mapping of the headings; unknown columns are left out. */
  public static Mapping suggest(List<String> headings, List<TableRow> sample) {
    List<String> columns = new ArrayList<>();
    Set<Target> used = EnumSet.noneOf(Target.class);
    for (int i = 0; i < headings.size(); i++) {
      Target target = meaning(headings.get(i), i, sample, used);
      columns.add(target == null ? "" : target.key());
    }
    withoutHalfAnswers(columns, used, headings);
    withoutHalfFacts(columns, used);
    return new Mapping(
        columns, dateOrder(columns, sample), decimalSign(columns, sample), null, null, null);
  }

  /**
   * Words such as “rating” mean an answer only where the rest of one is; else nothing is guessed.
   */
  private static void withoutHalfAnswers(
      List<String> columns, Set<Target> used, List<String> headings) {
    boolean answers = used.contains(Target.SCORE);
    if (answers && !used.contains(Target.ANSWERED_AT)) {
      int dated = indexOf(headings, "End Date", "StartDate");
      if (dated >= 0) {
        columns.set(dated, Target.ANSWERED_AT.key());
        used.add(Target.ANSWERED_AT);
      }
    }
    if (!answers || !used.contains(Target.ANSWERED_AT)) {
      columns.replaceAll(
          key ->
              Target.of(key).filter(target -> target.group() == Target.Group.ANSWER).isPresent()
                  ? ""
                  : key);
    } else {
      columns.replaceAll(
          key ->
              DATES.contains(Target.of(key).orElse(null)) && !key.equals(Target.ANSWERED_AT.key())
                  ? ""
                  : key);
    }
  }

  /** Words such as “source” or “subject” mean something only beside an event or a ticket. */
  private static void withoutHalfFacts(List<String> columns, Set<Target> used) {
    boolean event = used.contains(Target.EVENT_KIND) && used.contains(Target.EVENT_AT);
    boolean ticket = used.contains(Target.TICKET_ID) && used.contains(Target.TICKET_OPENED);
    boolean facts = event != ticket && !columns.contains(Target.SCORE.key());
    columns.replaceAll(key -> !facts && isFact(key) ? "" : key);
  }

  private static boolean isFact(String key) {
    return Target.of(key)
        .map(Target::group)
        .filter(group -> group == Target.Group.EVENT || group == Target.Group.TICKET)
        .isPresent();
  }

  private static int indexOf(List<String> headings, String... names) {
    for (int column = 0; column < headings.size(); column++) {
      for (String name : names) {
        if (headings.get(column).startsWith(name)) {
          return column;
        }
      }
    }
    return -1;
  }

  private static @Nullable Target meaning(
      String heading, int column, List<TableRow> sample, Set<Target> used) {
    Target target = HeadingWords.meaning(heading);
    if (target == Target.OWNER_EMAIL && !holdsAddresses(column, sample)) {
      return null;
    }
    if (target == null && holdsAddresses(column, sample)) {
      target = Target.EMAIL;
    }
    if (target == Target.ROLE
        && mostlyOther(column, sample, text -> AccountRole.of(text).isPresent())) {
      return Target.CONTACT_ATTRIBUTE;
    }
    if (target == Target.TIER && mostlyOther(column, sample, TIER)) {
      return Target.ACCOUNT_ATTRIBUTE;
    }
    return target != null && (used.add(target) || target.mayRepeat()) ? target : null;
  }

  private static boolean holdsAddresses(int column, List<TableRow> sample) {
    return sample.stream().anyMatch(row -> ADDRESS.matcher(row.cell(column).strip()).matches());
  }

  /**
   * Whether the column speaks of something else, such as job titles under “Role”, and is better
   * kept as it is: no more than half of its values are known ones.
   */
  private static boolean mostlyOther(int column, List<TableRow> sample, Predicate<String> known) {
    List<String> values =
        sample.stream()
            .map(row -> row.cell(column).strip())
            .filter(text -> !text.isEmpty())
            .toList();
    return !values.isEmpty() && 2 * values.stream().filter(known).count() <= values.size();
  }

  /** Day or month first, as far as some date in the sample gives it away; dots mean day first. */
  private static DateOrder dateOrder(List<String> columns, List<TableRow> sample) {
    DateOrder order = DateOrder.YEAR_FIRST;
    for (String text : values(columns, sample, DATES)) {
      var date = SPLIT_DATE.matcher(text.strip());
      if (!date.matches()) {
        continue;
      }
      if (Integer.parseInt(date.group(3)) > 12) {
        return DateOrder.MONTH_FIRST;
      }
      if (Integer.parseInt(date.group(1)) > 12 || date.group(2).equals(".")) {
        return DateOrder.DAY_FIRST;
      }
      order = DateOrder.DAY_FIRST;
    }
    return order;
  }

  /**
   * Whether dates occur in the sample that could be read both ways, so that only a person can tell.
   */
  public static boolean datesAreAmbiguous(Mapping mapping, List<TableRow> sample) {
    boolean split = false;
    for (String text : values(mapping.columns(), sample, DATES)) {
      var date = SPLIT_DATE.matcher(text.strip());
      if (date.matches()) {
        if (date.group(2).equals(".")
            || Integer.parseInt(date.group(1)) > 12
            || Integer.parseInt(date.group(3)) > 12) {
          return false;
        }
        split = true;
      }
    }
    return split;
  }

  /** As the revenue is written, or else whatever no heading explains: it may turn out to be one. */
  private static char decimalSign(List<String> columns, List<TableRow> sample) {
    List<String> amounts = values(columns, sample, EnumSet.of(Target.REVENUE));
    if (amounts.isEmpty()) {
      amounts = unexplained(columns, sample);
    }
    int commas = 0;
    int dots = 0;
    for (String text : amounts) {
      String digits = text.replaceAll("[^0-9.,]", "");
      int comma = digits.lastIndexOf(',');
      int dot = digits.lastIndexOf('.');
      boolean grouping = digits.matches("[0-9]{1,3}([.,][0-9]{3})+");
      if (comma > dot) {
        commas += grouping ? 0 : 1;
        dots += grouping ? 1 : 0;
      } else if (dot > comma) {
        dots += grouping ? 0 : 1;
        commas += grouping ? 1 : 0;
      }
    }
    return commas > dots ? ',' : '.';
  }

  private static List<String> unexplained(List<String> columns, List<TableRow> sample) {
    return IntStream.range(0, columns.size())
        .filter(column -> columns.get(column).isEmpty())
        .boxed()
        .flatMap(column -> sample.stream().map(row -> row.cell(column).strip()))
        .filter(AMOUNT.asMatchPredicate())
        .toList();
  }

  private static List<String> values(
      List<String> columns, List<TableRow> sample, Set<Target> wanted) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (Target.of(columns.get(i)).filter(wanted::contains).isPresent()) {
        sample.forEach(row -> values.add(row.cell(column)));
      }
    }
    return values;
  }
}
