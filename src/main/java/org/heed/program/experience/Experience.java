package org.heed.program.experience;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.heed.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the program's own past says; nothing in a new workspace. */
@Service
public class Experience {

  private final ObjectProvider<PastAnswers> answers;
  private final Workspaces workspaces;

  Experience(ObjectProvider<PastAnswers> answers, Workspaces workspaces) {
    this.answers = answers;
    this.workspaces = workspaces;
  }

  /**
   * A year, by touchpoint.
   *
   * @param answered of the invitations that are closed by now
   * @param unhappy of the answers
   */
  public record Past(Map<Long, Part> answered, Map<Long, Part> unhappy) {

    /** Invitations of all touchpoints together. */
    public Part allAnswered() {
      return sum(answered);
    }

    /** Answers to all touchpoints together. */
    public Part allUnhappy() {
      return sum(unhappy);
    }

    private static Part sum(Map<Long, Part> parts) {
      return parts.values().stream().reduce(Part.NONE, Part::plus);
    }
  }

  /** The last year of the current workspace. */
  public Past lastYear() {
    LocalDate today = workspaces.today();
    LocalDate from = today.minusYears(1);
    return known()
        .map(past -> new Past(past.answered(from, today), past.unhappy(from)))
        .orElse(new Past(Map.of(), Map.of()));
  }

  /** Of all invitations that a touchpoint ever sent, those with an answer that counts. */
  public Part answered(long touchpointId) {
    return known().map(past -> past.answered(touchpointId)).orElse(Part.NONE);
  }

  private Optional<PastAnswers> known() {
    return answers.stream().findFirst();
  }
}
