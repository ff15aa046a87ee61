package org.heed.followup.rule;

import java.util.List;
import java.util.stream.Stream;
import org.heed.followup.wording.GroupWords;
import org.heed.statistics.Category;
import org.heed.workspace.Role;

/** Rules as sentences. */
public final class RuleWords {

  private RuleWords() {}

  /** The whole rule: {@code When the score is at most 6, open a case for the account's owner.} */
  public static String sentence(RuleDefinition definition, Names names) {
    GroupWords groups = Meant.by(definition.conditions(), names);
    List<String> conditions =
        Stream.concat(
                definition.conditions().stream().map(one -> ConditionWords.of(one, names, groups)),
                definition.namesScores()
                    ? Stream.of()
                    : Stream.of("the customer is not " + groups.trait(Category.PASSIVE)))
            .toList();
    List<String> actions =
        definition.actions().stream().map(action -> action(action, names)).toList();
    return "When "
        + Sentence.list(conditions)
        + ", "
        + (actions.isEmpty() ? "nothing happens" : Sentence.list(actions))
        + ".";
  }

  /**
   * One condition, as part of a sentence.
   *
   * @param around all conditions that narrow which answers are meant
   */
  public static String condition(RuleCondition condition, List<RuleCondition> around, Names names) {
    return ConditionWords.of(condition, names, Meant.by(around, names));
  }

  private static String action(RuleAction action, Names names) {
    return switch (action) {
      case RuleAction.OpenCase open ->
          "open a case for %s within %s"
              .formatted(
                  who(open.owner(), names),
                  open.hours() == null ? "the usual time" : open.hours() + " h");
      case RuleAction.Notify notify -> "tell " + who(notify.to(), names);
      case RuleAction.Tag tag -> "tag the answer “" + tag.label() + "”";
      case RuleAction.Flag flag -> "flag the customer “" + flag.label() + "”";
      case RuleAction.Start start ->
          "start "
              + Names.of(names.automations(), Long.toString(start.automationId()), "an automation");
      case RuleAction.Ticket ticket ->
          "make a ticket in "
              + Names.of(names.ticketSystems(), Long.toString(ticket.trackerId()), "a system");
      case RuleAction.Task task ->
          "make a task in " + Names.of(names.crms(), Long.toString(task.trackerId()), "a CRM");
    };
  }

  private static String who(Addressee addressee, Names names) {
    return switch (addressee.kind()) {
      case ACCOUNT_OWNER, LEAD -> addressee.kind().label();
      case PERSON -> person(addressee.value(), names);
      case ROLE ->
          "everybody who is "
              + Role.of(addressee.value()).label().toLowerCase(java.util.Locale.ROOT);
      case ADDRESS -> addressee.value();
      case GROUP -> "the group " + Names.of(names.groups(), addressee.value(), "a group");
      case CHANNEL -> Names.of(names.channels(), addressee.value(), "a channel");
    };
  }

  private static String person(String id, Names names) {
    String name = names.people().get(Long.valueOf(id));
    return name == null ? "somebody who was deleted" : name;
  }
}
