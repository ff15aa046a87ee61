package org.heed.followup.web.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.Meant;
import org.heed.followup.rule.Names;
import org.heed.followup.rule.RuleField;
import org.heed.followup.wording.GroupWords;
import org.heed.platform.text.ReadingOrder;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Role;

/**
 * What the editor of rules and automations offers in its lists.
 *
 * @param groups the words for what is asked where the conditions can hold
 */
public record RuleEditor(Names names, GroupWords groups) {

  /** The lists for a form with these conditions. */
  public static RuleEditor of(List<RuleForm.Row> conditions, Names names) {
    return new RuleEditor(names, Meant.by(RuleForm.conditions(conditions), names));
  }

  /** An entry of a list. */
  public record Option(String key, String label) {}

  /** What a condition can look at. */
  public RuleField[] fields() {
    return RuleField.values();
  }

  /** The comparisons of this row's field. */
  public List<Comparison> comparisons(RuleForm.Row row) {
    return row.chosen().map(field -> field.shape().comparisons()).orElse(List.of());
  }

  /** What can be chosen as value; empty when it is typed. */
  public List<Option> values(RuleForm.Row row) {
    return switch (row.chosen().orElse(RuleField.COMMENT)) {
      case CATEGORY ->
          Arrays.stream(Category.values())
              .map(one -> new Option(one.name().toLowerCase(Locale.ROOT), groups.trait(one)))
              .toList();
      case TIER -> List.of(new Option("A", "A"), new Option("B", "B"), new Option("C", "C"));
      case KIND ->
          Arrays.stream(SurveyKind.values()).map(k -> new Option(k.key(), k.label())).toList();
      case SEGMENT -> named(names.segments());
      case TOUCHPOINT -> named(names.touchpoints());
      default -> List.of();
    };
  }

  /** Who triggers nothing unless a condition says so. */
  public String spared() {
    return groups.people(Category.PASSIVE);
  }

  /** The questions that a condition about an answer can name. */
  public List<Option> questions() {
    return sorted(
        names.questions().entrySet().stream()
            .map(entry -> new Option(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** Whether this row needs a name besides a value. */
  public boolean asksAbout(RuleForm.Row row, String key) {
    return row.field().equals(key);
  }

  /** The unit that stands behind the value; empty for none. */
  public String unit(RuleForm.Row row) {
    return switch (row.chosen().orElse(RuleField.COMMENT)) {
      case REVENUE -> "a year";
      case DROP -> "points";
      case PULSE -> "of 10";
      case PULSE_MARGIN -> "points; below 0 is too low";
      case RECURRING -> "in 90 days";
      default -> "";
    };
  }

  /** What stands in an empty input. */
  public String placeholder(RuleForm.Row row) {
    return row.chosen().map(field -> field.shape() == RuleField.Shape.TEXT).orElse(false)
        ? "several, with commas between"
        : "";
  }

  /** What can be done. */
  public List<Option> deeds() {
    List<Option> deeds = new ArrayList<>();
    deeds.add(new Option("case", "open a case for"));
    deeds.add(new Option("notify", "tell"));
    deeds.add(new Option("tag", "tag the answer"));
    deeds.add(new Option("flag", "flag the customer"));
    if (!names.automations().isEmpty()) {
      deeds.add(new Option("start", "start the automation"));
    }
    if (!names.ticketSystems().isEmpty()) {
      deeds.add(new Option("ticket", "make a ticket in"));
    }
    if (!names.crms().isEmpty()) {
      deeds.add(new Option("task", "make a task in"));
    }
    return deeds;
  }

  /** Who this action can be for. */
  public List<Option> people(RuleForm.Act act) {
    List<Option> people = new ArrayList<>();
    people.add(option(Addressee.Kind.ACCOUNT_OWNER));
    people.add(option(Addressee.Kind.LEAD));
    boolean notice = act.what().equals("notify");
    if (notice) {
      people.add(option(Addressee.Kind.ADDRESS));
      named(names.channels())
          .forEach(one -> people.add(new Option("channel:" + one.key(), "channel " + one.label())));
    }
    for (Role role : Role.values()) {
      people.add(
          new Option(
              "role:" + role.key(),
              (notice ? "everybody who is " : "whoever has least to do of: ")
                  + role.label().toLowerCase(Locale.ROOT)));
    }
    named(names.groups())
        .forEach(
            one ->
                people.add(
                    new Option(
                        "group:" + one.key(),
                        (notice ? "the group " : "whoever has least to do of the group ")
                            + one.label())));
    named(names.people())
        .forEach(one -> people.add(new Option("person:" + one.key(), one.label())));
    return people;
  }

  private static Option option(Addressee.Kind kind) {
    return new Option(kind.key(), kind.label());
  }

  /** What an action can name besides people: automations, ticket systems or CRMs. */
  public List<Option> things(RuleForm.Act act) {
    return switch (act.what()) {
      case "start" -> named(names.automations());
      case "ticket" -> named(names.ticketSystems());
      case "task" -> named(names.crms());
      default -> List.of();
    };
  }

  /** The systems in which an automation's step can have a ticket or a task made. */
  public List<Option> systems() {
    List<Option> systems = new ArrayList<>();
    named(names.ticketSystems())
        .forEach(
            one ->
                systems.add(new Option("ticket:" + one.key(), "make a ticket in " + one.label())));
    named(names.crms())
        .forEach(
            one -> systems.add(new Option("task:" + one.key(), "make a task in " + one.label())));
    return systems;
  }

  private static List<Option> named(Map<Long, String> names) {
    return sorted(
        names.entrySet().stream()
            .map(entry -> new Option(entry.getKey().toString(), entry.getValue()))
            .toList());
  }

  private static List<Option> sorted(List<Option> options) {
    return options.stream()
        .sorted(Comparator.comparing(Option::label, ReadingOrder.NAMES))
        .toList();
  }
}
