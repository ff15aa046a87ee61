package org.heed.followup.web.automation;

import java.util.ArrayList;
import java.util.List;
import org.heed.followup.automation.FlowStep;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.web.automation.FlowForm.StepRow;
import org.heed.followup.web.rules.RuleForm;

/** Steps between the editor and the flow. */
final class StepRows {

  private static final RuleForm.Row NO_CHECK = new RuleForm.Row("", "", "", "");

  private StepRows() {}

  static List<StepRow> of(List<FlowStep> steps) {
    return steps.stream().map(StepRows::of).toList();
  }

  private static StepRow of(FlowStep step) {
    String next = "" + step.next();
    return switch (step) {
      case FlowStep.Wait wait ->
          new StepRow("wait", "" + wait.hours(), "", "", "", "", NO_CHECK, next, "0");
      case FlowStep.Check check ->
          new StepRow(
              "check",
              "",
              "",
              "",
              "",
              "",
              FlowForm.rows(List.of(check.condition())).getFirst(),
              next,
              "" + check.otherwise());
      case FlowStep.Letter letter ->
          new StepRow("mail", "", letter.subject(), letter.text(), "", "", NO_CHECK, next, "0");
      case FlowStep.Ask ask ->
          new StepRow(
              "ask", "", ask.subject(), ask.text(), ask.favour().key(), "", NO_CHECK, next, "0");
      case FlowStep.Act act -> act(act, next);
    };
  }

  private static StepRow act(FlowStep.Act act, String next) {
    return switch (act.action()) {
      case RuleAction.Tag tag ->
          new StepRow("act", "", "", "", "tag", tag.label(), NO_CHECK, next, "0");
      case RuleAction.Flag flag ->
          new StepRow("act", "", "", "", "flag", flag.label(), NO_CHECK, next, "0");
      case RuleAction.Ticket ticket ->
          new StepRow("act", "", "", "", "ticket:" + ticket.trackerId(), "", NO_CHECK, next, "0");
      case RuleAction.Task task ->
          new StepRow("act", "", "", "", "task:" + task.trackerId(), "", NO_CHECK, next, "0");
      default -> new StepRow("act", "", "", "", "owner", "", NO_CHECK, next, "0");
    };
  }

  /** With a step of this kind at the end; what led to the end leads there now. */
  static List<StepRow> plus(List<StepRow> steps, String kind) {
    List<StepRow> more = new ArrayList<>(steps);
    if (!more.isEmpty() && leadsToEnd(more.getLast().next())) {
      more.set(more.size() - 1, with(more.getLast(), "" + (more.size() + 1)));
    }
    more.add(new StepRow(kind, "24", "", "", "owner", "", NO_CHECK, "0", "0"));
    return more;
  }

  private static boolean leadsToEnd(String next) {
    return next.isEmpty() || next.equals("0");
  }

  private static StepRow with(StepRow row, String next) {
    return new StepRow(
        row.kind(),
        row.hours(),
        row.subject(),
        row.text(),
        row.what(),
        row.label(),
        row.check(),
        next,
        row.otherwise());
  }

  /** Without the step of this index; what led to it leads to its successor. */
  static List<StepRow> without(List<StepRow> steps, String index) {
    int gone = index.matches("[0-9]{1,3}") ? Integer.parseInt(index) : steps.size();
    if (gone >= steps.size()) {
      return steps;
    }
    String successor = steps.get(gone).next();
    List<StepRow> fewer = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (i != gone) {
        StepRow row = steps.get(i);
        fewer.add(
            new StepRow(
                row.kind(),
                row.hours(),
                row.subject(),
                row.text(),
                row.what(),
                row.label(),
                row.check(),
                moved(row.next(), gone + 1, successor),
                moved(row.otherwise(), gone + 1, successor)));
      }
    }
    return fewer;
  }

  private static String moved(String target, int gone, String successor) {
    String to = target.equals("" + gone) ? successor : target;
    boolean below = to.matches("[0-9]{1,3}") && Integer.parseInt(to) > gone;
    return below ? "" + (Integer.parseInt(to) - 1) : to;
  }
}
