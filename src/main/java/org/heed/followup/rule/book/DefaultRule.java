package org.heed.followup.rule.book;

import java.util.List;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.RuleField;

/** What every workspace begins with: unhappy customers get a call. */
final class DefaultRule {

  static final String NAME = "Call unhappy customers";

  static final RuleDefinition DEFINITION =
      new RuleDefinition(
          List.of(RuleCondition.of(RuleField.CATEGORY, Comparison.IS, "detractor")),
          List.of(new RuleAction.OpenCase(Addressee.ACCOUNT_OWNER, null)));

  private DefaultRule() {}
}
