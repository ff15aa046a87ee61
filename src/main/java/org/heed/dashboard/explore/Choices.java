package org.heed.dashboard.explore;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Condition;
import org.heed.score.Period;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows.
 *
 * @param address where it stands
 * @param rolling how many periods each point covers, its own included
 * @param from first day
 * @param to last day
 * @param split what to compare; null for all together
 * @param across what the heat map has as columns; null for none
 * @param today whether accounts are taken as they are today
 * @param linked whether numbers lead to the answers behind them
 */
public record Choices(
    Address address,
    Figure figure,
    SurveyKind kind,
    Grain grain,
    int rolling,
    LocalDate from,
    LocalDate to,
    @Nullable Attribute split,
    @Nullable Attribute across,
    List<Condition> conditions,
    boolean today,
    boolean linked) {

  /** Longer spans of days than this are of no use to anybody. */
  private static final int MOST_DAYS = 15 * 366;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private static final List<Integer> WINDOWS = List.of(1, 3, 4, 7, 12, 30, 90);

  static Choices of(
      Address address,
      SurveyKind usualKind,
      LocalDate today,
      List<Attribute> attributes,
      List<Condition> conditions,
      boolean linked) {
    LocalDate to = day(address.first("to"), today);
    LocalDate usual = Period.year(to).from();
    LocalDate from = day(address.first("from"), usual);
    LocalDate earliest = to.minusDays(MOST_DAYS);
    return new Choices(
        address,
        Figure.of(address.first("figure")),
        kind(address.first("kind"), usualKind),
        Grain.of(address.first("by")),
        rolling(address.first("rolling")),
        from.isAfter(to) ? usual : from.isBefore(earliest) ? earliest : from,
        to,
        find(attributes, address.first("split")),
        find(attributes, address.first("across")),
        conditions,
        !address.first("today").isEmpty(),
        linked);
  }

  private static LocalDate day(String text, LocalDate usual) {
    try {
      LocalDate day = text.isEmpty() ? usual : LocalDate.parse(text);
      return day.getYear() < 2000 || day.getYear() > 2100 ? usual : day;
    } catch (DateTimeParseException unreadable) {
      return usual;
    }
  }

  private static SurveyKind kind(String key, SurveyKind usual) {
    for (SurveyKind kind : SurveyKind.values()) {
      if (kind.key().equals(key)) {
        return kind;
      }
    }
    return usual;
  }

  private static int rolling(String text) {
    return text.matches("[0-9]{1,2}") && WINDOWS.contains(Integer.valueOf(text))
        ? Integer.parseInt(text)
        : 1;
  }

  private static @Nullable Attribute find(List<Attribute> attributes, String key) {
    return attributes.stream()
        .filter(attribute -> attribute.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  /** The first day as it was asked for, also when the view cannot begin there. */
  public LocalDate asked() {
    return day(address.first("from"), from);
  }

  /** What is wrong with the first day, to stand beside its field; null when nothing is. */
  public @Nullable String problem() {
    return asked().isAfter(to)
        ? "This is after the last day. Choose an earlier one; until then the view begins on %s."
            .formatted(DAY.format(from))
        : null;
  }

  /** First days of the time of the view and of as many days before. */
  List<LocalDate> beforeAndNow() {
    long days = from.until(to, ChronoUnit.DAYS) + 1;
    return List.of(from.minusDays(days), from);
  }

  /**
   * The answers behind a number of these days, perhaps of one value of some attributes; null for
   * people who may not see answers, and behind a response rate, which counts invitations.
   */
  public @Nullable String answers(LocalDate first, LocalDate last, Condition... more) {
    if (!linked || figure == Figure.RATE) {
      return null;
    }
    Address narrowed = address.only(Condition.PREFIX);
    for (Condition one : more) {
      String value = one.values().getFirst();
      narrowed = narrowed.with(one.parameter(), value.isEmpty() ? "-" : value);
    }
    return narrowed
        .with("from", first.toString())
        .with("to", last.toString())
        .with("kind", kind.key())
        .with("today", today ? "yes" : "")
        .with("back", address.at("/explore"))
        .at("/responses");
  }
}
