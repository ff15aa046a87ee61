package org.heed.response.web.open;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heed.platform.web.InvalidInput;
import org.heed.response.Confirmation;
import org.heed.response.authenticity.Trace;
import org.heed.response.open.Arrival;
import org.heed.response.open.OpenAnswers;
import org.heed.response.open.OpenDoor;
import org.heed.response.open.Visitor;
import org.springframework.stereotype.Component;

/** Takes what a kiosk sends, now or when its network is back. */
@Component
class KioskAnswers {

  private static final long OLDEST = Duration.ofDays(7).toSeconds();

  private final OpenAnswers answers;

  KioskAnswers(OpenAnswers answers) {
    this.answers = answers;
  }

  Confirmation take(OpenDoor door, SentAnswer sent) {
    int score = sent.requiredScore();
    if (!door.content().measure().fits(score)) {
      throw new InvalidInput("score", "Send a number of the survey's scale.");
    }
    if (!door.open()) {
      return Confirmation.CLOSED;
    }
    Map<String, String> fields = new LinkedHashMap<>(sent.cleanFields());
    fields.putAll(door.link().hidden());
    Arrival arrival =
        new Arrival(
            sent.requiredKey(),
            door.link().touchpointId(),
            "kiosk",
            score,
            Visitor.STRANGER,
            door.link().id(),
            age(sent),
            Trace.NONE,
            fields);
    Confirmation confirmation = answers.submit(door.workspaceId(), arrival);
    if (confirmation.accepted() && sent.isDone()) {
      answers.complete(
          door.workspaceId(),
          door.link().touchpointId(),
          sent.requiredKey(),
          sent.completion(door.content()));
    }
    return confirmation;
  }

  /** The tablet's clock may be wrong, the seconds it counted are not; none is older than a week. */
  private static Duration age(SentAnswer sent) {
    long seconds = sent.age() == null ? 0 : sent.age();
    return Duration.ofSeconds(Math.clamp(seconds, 0, OLDEST));
  }
}
