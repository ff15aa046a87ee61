package org.heed.followup.rule.book;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.Names;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.RuleField;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Role;

/** Refuses rules that could not be meant. */
final class RuleCheck {

  private static final int NAME = 80;
  private static final int LABEL = 40;
  private static final int MOST = 20;
  private static final Set<String> CATEGORIES =
      Arrays.stream(Category.values())
          .map(category -> category.name().toLowerCase(java.util.Locale.ROOT))
          .collect(Collectors.toSet());

  private RuleCheck() {}

  static String name(String name) {
    String clean = PlainText.cleanLine(name, NAME);
    if (clean.isEmpty()) {
      throw new InvalidInput("name", "Give the rule a name; it stands on every case it opens.");
    }
    return clean;
  }

  /**
   * Accepts a rule.
   *
   * @throws InvalidInput saying what to do
   */
  static void check(RuleDefinition definition, Names names) {
    if (definition.conditions().size() > MOST || definition.actions().size() > MOST) {
      throw new InvalidInput("conditions", "Use at most 20 conditions and 20 actions.");
    }
    definition.conditions().forEach(condition -> condition(condition, names));
    if (definition.actions().isEmpty()) {
      throw new InvalidInput("actions", "Choose at least one thing that should happen.");
    }
    if (definition.actions().stream().filter(RuleAction.OpenCase.class::isInstance).count() > 1) {
      throw new InvalidInput("actions", "A rule opens one case. Remove the second.");
    }
    definition.actions().forEach(action -> action(action, names));
  }

  static void condition(RuleCondition condition, Names names) {
    RuleField field = condition.field();
    if (!field.shape().comparisons().contains(condition.comparison())) {
      throw refused(field, "choose how it is compared");
    }
    if (condition.values().isEmpty() || condition.values().stream().anyMatch(String::isBlank)) {
      throw refused(field, "enter what it is compared with");
    }
    if (field == RuleField.KPI && condition.about().isBlank()) {
      throw refused(field, "enter the name of the figure");
    }
    if (field == RuleField.ANSWER && !names.questions().containsKey(condition.about())) {
      throw refused(field, "choose the question");
    }
    condition.values().forEach(value -> value(field, value, names));
  }

  private static void value(RuleField field, String value, Names names) {
    boolean fits =
        switch (field) {
          case CATEGORY -> CATEGORIES.contains(value);
          case TIER -> Set.of("a", "b", "c").contains(value.toLowerCase(java.util.Locale.ROOT));
          case KIND ->
              Arrays.stream(SurveyKind.values()).anyMatch(kind -> kind.key().equals(value));
          case SEGMENT -> known(names.segments().keySet(), value);
          case TOUCHPOINT -> known(names.touchpoints().keySet(), value);
          default ->
              field.shape() != RuleField.Shape.NUMBER
                  || value.matches("-?[0-9]{1,15}([.][0-9]{1,6})?");
        };
    if (!fits) {
      throw refused(
          field,
          field.shape() == RuleField.Shape.NUMBER
              ? "enter a number, such as 6 or 100000"
              : "choose one of the list");
    }
  }

  private static boolean known(Set<Long> ids, String value) {
    return value.matches("[0-9]{1,18}") && ids.contains(Long.valueOf(value));
  }

  private static InvalidInput refused(RuleField field, String advice) {
    return new InvalidInput("conditions", "For “%s”: %s.".formatted(field.label(), advice));
  }

  private static void action(RuleAction action, Names names) {
    switch (action) {
      case RuleAction.OpenCase open -> {
        who(open.owner(), names, false);
        if (open.hours() != null && (open.hours() < 1 || open.hours() > 720)) {
          throw new InvalidInput("actions", "Enter 1 to 720 hours, or leave them empty.");
        }
      }
      case RuleAction.Notify notify -> who(notify.to(), names, true);
      case RuleAction.Tag tag -> label(tag.label());
      case RuleAction.Flag flag -> label(flag.label());
      case RuleAction.Start start -> {
        if (!names.automations().containsKey(start.automationId())) {
          throw new InvalidInput("actions", "Choose which automation starts.");
        }
      }
      case RuleAction.Ticket ticket -> system(names.ticketSystems().keySet(), ticket.trackerId());
      case RuleAction.Task task -> system(names.crms().keySet(), task.trackerId());
    }
  }

  private static void system(Set<Long> connected, long chosen) {
    if (!connected.contains(chosen)) {
      throw new InvalidInput("actions", "Choose the system in which it is made.");
    }
  }

  private static void label(String label) {
    if (label.isBlank() || label.length() > LABEL) {
      throw new InvalidInput("actions", "Enter a word of up to 40 characters.");
    }
  }

  private static void who(Addressee who, Names names, boolean notice) {
    boolean fits =
        switch (who.kind()) {
          case ACCOUNT_OWNER, LEAD -> true;
          case PERSON -> known(names.people().keySet(), who.value());
          case ROLE ->
              List.of(Role.values()).stream().anyMatch(role -> role.key().equals(who.value()));
          case GROUP -> known(names.groups().keySet(), who.value());
          case CHANNEL -> notice && known(names.channels().keySet(), who.value());
          case ADDRESS -> notice && who.value().matches("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,180}");
        };
    if (!fits) {
      throw new InvalidInput(
          "actions",
          who.kind() == Addressee.Kind.ADDRESS
              ? "Enter the address of the shared inbox, such as care@example.com."
              : "Choose who it is for.");
    }
  }
}
