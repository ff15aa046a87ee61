package org.heed.followup.automation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.heed.followup.advocacy.Favour;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;

/** A step of an automation. Steps are counted from 1; 0 is the end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FlowStep.Wait.class, name = "wait"),
  @JsonSubTypes.Type(value = FlowStep.Check.class, name = "check"),
  @JsonSubTypes.Type(value = FlowStep.Letter.class, name = "mail"),
  @JsonSubTypes.Type(value = FlowStep.Ask.class, name = "ask"),
  @JsonSubTypes.Type(value = FlowStep.Act.class, name = "act")
})
public sealed interface FlowStep {

  /** The step that follows; of a check, when its condition holds. */
  int next();

  /**
   * Lets time pass.
   *
   * @param hours 1 to 2,160
   */
  record Wait(int hours, int next) implements FlowStep {}

  /** Looks at the answer as it is by then. */
  record Check(RuleCondition condition, int next, int otherwise) implements FlowStep {}

  /** Writes to the customer. */
  record Letter(String subject, String text, int next) implements FlowStep {}

  /** Writes to the customer to ask for a favour, unless anybody did so within the quiet time. */
  record Ask(Favour favour, String subject, String text, int next) implements FlowStep {

    /** The letter; {@code {link}} in it is the customer's own referral link. */
    Letter letter() {
      return new Letter(subject, text, next);
    }
  }

  /** Tells somebody of the staff, or marks the answer or its customer. */
  record Act(RuleAction action, int next) implements FlowStep {}
}
