package org.heed.followup.web.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.RuleField;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The rule editor as it was typed, finished or not. */
public record RuleForm(String name, List<Row> conditions, List<Act> actions) {

  private static final int VALUE = 1000;

  /** A condition as typed; several words stand in one line with commas. */
  public record Row(String field, String about, String comparison, String value) {

    static final Row BLANK = new Row("", "", "", "");

    /** The field chosen; empty until one is. */
    public Optional<RuleField> chosen() {
      return RuleField.of(field);
    }

    RuleCondition condition(RuleField known) {
      Comparison how =
          Comparison.of(comparison)
              .filter(known.shape().comparisons()::contains)
              .orElse(known.shape().comparisons().getFirst());
      List<String> values =
          known.shape() == RuleField.Shape.TEXT
              ? Arrays.stream(value.split(",", -1)).map(String::strip).toList()
              : List.of(value.strip().replace(" ", "").replace(",", ""));
      return new RuleCondition(known, about, how, values);
    }

    static Row of(RuleCondition condition) {
      return new Row(
          condition.field().key(),
          condition.about(),
          condition.comparison().key(),
          String.join(", ", condition.values()));
    }
  }

  /**
   * An action as typed.
   *
   * @param what {@code case}, {@code notify}, {@code tag}, {@code flag}, {@code start}, {@code
   *     ticket} or {@code task}
   * @param who such as {@code account_owner}, {@code person:17}, {@code role:csm}, {@code
   *     channel:4}, or the id of an automation or a connected system
   * @param text hours, an address or a word
   */
  public record Act(String what, String who, String text) {

    static final Act BLANK = new Act("", "", "");

    Optional<RuleAction> action() {
      return switch (what) {
        case "case" -> Optional.of(new RuleAction.OpenCase(addressee(), hours()));
        case "notify" -> Optional.of(new RuleAction.Notify(addressee()));
        case "tag" -> Optional.of(new RuleAction.Tag(text));
        case "flag" -> Optional.of(new RuleAction.Flag(text));
        case "start" -> Optional.of(new RuleAction.Start(id()));
        case "ticket" -> Optional.of(new RuleAction.Ticket(id()));
        case "task" -> Optional.of(new RuleAction.Task(id()));
        default -> Optional.empty();
      };
    }

    private long id() {
      return who.matches("[0-9]{1,18}") ? Long.parseLong(who) : 0;
    }

    private Addressee addressee() {
      String[] parts = who.split(":", 2);
      return Arrays.stream(Addressee.Kind.values())
          .filter(kind -> kind.key().equals(parts[0]))
          .findFirst()
          .map(
              kind ->
                  new Addressee(
                      kind,
                      kind == Addressee.Kind.ADDRESS ? text : parts.length > 1 ? parts[1] : ""))
          .orElse(Addressee.ACCOUNT_OWNER);
    }

    private @Nullable Integer hours() {
      if (text.isBlank()) {
        return null;
      }
      if (!text.matches("[0-9]{1,4}")) {
        throw new InvalidInput("actions", "Enter whole hours, or leave them empty.");
      }
      return Integer.valueOf(text);
    }

    static Act of(RuleAction action) {
      return switch (action) {
        case RuleAction.OpenCase open ->
            new Act("case", who(open.owner()), open.hours() == null ? "" : "" + open.hours());
        case RuleAction.Notify notify ->
            new Act(
                "notify",
                who(notify.to()),
                notify.to().kind() == Addressee.Kind.ADDRESS ? notify.to().value() : "");
        case RuleAction.Tag tag -> new Act("tag", "", tag.label());
        case RuleAction.Flag flag -> new Act("flag", "", flag.label());
        case RuleAction.Start start -> new Act("start", "" + start.automationId(), "");
        case RuleAction.Ticket ticket -> new Act("ticket", "" + ticket.trackerId(), "");
        case RuleAction.Task task -> new Act("task", "" + task.trackerId(), "");
      };
    }

    private static String who(Addressee who) {
      boolean named =
          switch (who.kind()) {
            case PERSON, ROLE, GROUP, CHANNEL -> true;
            case ACCOUNT_OWNER, LEAD, ADDRESS -> false;
          };
      return who.kind().key() + (named ? ":" + who.value() : "");
    }
  }

  static final RuleForm BLANK =
      new RuleForm(
          "",
          List.of(new Row("score", "", "at_most", "6")),
          List.of(new Act("case", "account_owner", "")));

  /** A rule as it stands in the editor. */
  public static RuleForm of(String name, RuleDefinition definition) {
    return new RuleForm(
        name,
        definition.conditions().stream().map(Row::of).toList(),
        definition.actions().stream().map(Act::of).toList());
  }

  /** Reads the form's parallel fields. */
  static RuleForm read(MultiValueMap<String, String> fields) {
    return new RuleForm(at(fields, "name", 0), rows(fields), acts(fields));
  }

  /** The conditions among the fields of a form. */
  public static List<Row> rows(MultiValueMap<String, String> fields) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < fields.getOrDefault("field", List.of()).size(); i++) {
      rows.add(
          new Row(
              at(fields, "field", i),
              at(fields, "about", i),
              at(fields, "comparison", i),
              at(fields, "value", i)));
    }
    return rows;
  }

  private static List<Act> acts(MultiValueMap<String, String> fields) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < fields.getOrDefault("what", List.of()).size(); i++) {
      acts.add(new Act(at(fields, "what", i), at(fields, "who", i), at(fields, "text", i)));
    }
    return acts;
  }

  private static String at(MultiValueMap<String, String> fields, String name, int index) {
    List<String> values = fields.getOrDefault(name, List.of());
    return index < values.size() ? PlainText.cleanLine(values.get(index), VALUE) : "";
  }

  /**
   * The form after a button: {@code add-condition}, {@code add-action}, {@code remove-action-1}.
   */
  public RuleForm after(String button) {
    List<Row> rows = new ArrayList<>(conditions);
    List<Act> acts = new ArrayList<>(actions);
    String[] words = button.split("-", -1);
    int index =
        words.length > 2 && words[2].matches("[0-9]{1,3}") ? Integer.parseInt(words[2]) : -1;
    switch (words[0] + "-" + (words.length > 1 ? words[1] : "")) {
      case "add-condition" -> rows.add(Row.BLANK);
      case "add-action" -> acts.add(Act.BLANK);
      case "remove-condition" -> remove(rows, index);
      case "remove-action" -> remove(acts, index);
      default -> {}
    }
    return new RuleForm(name, rows, acts);
  }

  private static void remove(List<?> list, int index) {
    if (index >= 0 && index < list.size()) {
      list.remove(index);
    }
  }

  /**
   * What was typed, as a rule; rows without a choice do not count.
   *
   * @throws InvalidInput when hours are no number
   */
  RuleDefinition definition() {
    return new RuleDefinition(
        conditions(conditions),
        actions.stream().map(Act::action).flatMap(Optional::stream).toList());
  }

  /** The conditions whose field is chosen. */
  public static List<RuleCondition> conditions(List<Row> rows) {
    return rows.stream().flatMap(row -> row.chosen().map(row::condition).stream()).toList();
  }
}
