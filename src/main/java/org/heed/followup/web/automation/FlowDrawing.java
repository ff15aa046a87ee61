package org.heed.followup.web.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.followup.automation.Flow;
import org.heed.followup.automation.FlowStep;
import org.heed.followup.automation.FlowWords;
import org.heed.followup.rule.Names;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.RuleWords;

/**
 * A flow as boxes and lines: steps stand below each other in their order; lines that skip steps run
 * beside them, “no” on the left and everything else on the right.
 *
 * @param height of the drawing, in its own units; it is at most {@value #WIDTH} wide
 */
record FlowDrawing(List<Box> boxes, List<Line> lines, int height) {

  static final int WIDTH = 640;

  private static final int LEFT = 110;
  private static final int BOX_WIDTH = 420;
  private static final int BOX_HEIGHT = 44;
  private static final int STEP = 84;
  private static final int TOP = 12;
  private static final int LONGEST = 56;
  private static final int MARGIN = 10;

  /**
   * A box.
   *
   * @param tone start, wait, step or end; followed by “done” where it was done
   * @param note small words behind, such as how many answers came here
   */
  record Box(int x, int y, String words, String tone, String note) {}

  /** Where the drawing begins: lines beside the boxes need room only where there are any. */
  public int left() {
    return startsAt(LEFT) ? 0 : LEFT - MARGIN;
  }

  /** How wide the drawing is, from {@link #left}. */
  public int width() {
    int right = LEFT + BOX_WIDTH;
    return (startsAt(right) ? WIDTH : right + MARGIN) - left();
  }

  private boolean startsAt(int side) {
    return lines.stream().anyMatch(line -> line.path().startsWith("M" + side + " "));
  }

  /** A line with an arrow; its label stands at its begin. */
  record Line(String path, String head, String label, int labelX, int labelY) {}

  /**
   * Draws the flow.
   *
   * @param notes small words behind a step, by its number; 0 for the trigger
   * @param done the numbers of steps to be marked
   */
  static FlowDrawing of(Flow flow, Names names, Map<Integer, String> notes, List<Integer> done) {
    List<Box> boxes = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    boxes.add(box(0, trigger(flow, names), "start", notes));
    lines.add(line(0, 1, "", false));
    int end = flow.steps().size() + 1;
    for (int number = 1; number < end; number++) {
      FlowStep step = flow.steps().get(number - 1);
      String tone =
          (step instanceof FlowStep.Wait ? "wait" : "step")
              + (done.contains(number) ? " done" : "");
      boxes.add(box(number, number + ". " + FlowWords.of(step, flow, names), tone, notes));
      boolean check = step instanceof FlowStep.Check;
      lines.add(line(number, row(step.next(), end), check ? "yes" : "", false));
      if (step instanceof FlowStep.Check asked) {
        lines.add(line(number, row(asked.otherwise(), end), "no", true));
      }
    }
    boxes.add(box(end, "End", "end", notes));
    return new FlowDrawing(boxes, lines, TOP + end * STEP + BOX_HEIGHT + TOP);
  }

  private static String trigger(Flow flow, Names names) {
    if (flow.trigger().isEmpty()) {
      return "When a rule starts it";
    }
    String sentence =
        RuleWords.sentence(
            new RuleDefinition(flow.trigger(), List.of(new RuleAction.Tag(""))), names);
    return sentence.substring(0, sentence.lastIndexOf(", tag"));
  }

  private static int row(int step, int end) {
    return step == 0 ? end : Math.min(step, end);
  }

  private static Box box(int row, String words, String tone, Map<Integer, String> notes) {
    String shown =
        words.codePointCount(0, words.length()) > LONGEST
            ? words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…"
            : words;
    return new Box(LEFT, TOP + row * STEP, shown, tone, notes.getOrDefault(row, ""));
  }

  private static Line line(int from, int to, String label, boolean left) {
    int bottom = TOP + from * STEP + BOX_HEIGHT;
    int top = TOP + to * STEP;
    int middle = LEFT + BOX_WIDTH / 2;
    if (to == from + 1 && !left) {
      return new Line(
          "M%d %dV%d".formatted(middle, bottom, top - 6),
          "M%d %dl-5 -8h10z".formatted(middle, top - 1),
          label,
          middle + 8,
          bottom + 16);
    }
    int away = 24 + Math.min(4, Math.abs(to - from)) * 14;
    int side = left ? LEFT : LEFT + BOX_WIDTH;
    int out = left ? side - away : side + away;
    int begin = bottom - BOX_HEIGHT / 2;
    int end = top + BOX_HEIGHT / 2;
    int toward = left ? -8 : 8;
    return new Line(
        "M%d %dH%dV%dH%d".formatted(side, begin, out, end, side + toward),
        "M%d %dl%d -5v10z".formatted(side + (left ? -1 : 1), end, toward),
        label,
        left ? side - 22 : side + 6,
        begin - 6);
  }
}
