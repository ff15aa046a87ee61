package org.heed.score.folding;

import java.util.List;
import java.util.Objects;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.ResponseEvent;

/** Folds one kind of event about answers. */
final class FoldResponses<E extends ResponseEvent> implements EventConsumer<E> {

  private final String name;
  private final Class<E> type;
  private final RollUps rollUps;

  FoldResponses(String name, Class<E> type, RollUps rollUps) {
    this.name = name;
    this.type = type;
    this.rollUps = rollUps;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Class<E> type() {
    return type;
  }

  @Override
  public void handle(long workspaceId, List<E> events) {
    List<Step> steps = events.stream().flatMap(Step::of).toList();
    rollUps.addAnswers(workspaceId, steps);
    rollUps.addAnswered(workspaceId, steps);
    rollUps.recountAccounts(
        workspaceId,
        events.stream().map(ResponseEvent::accountId).filter(Objects::nonNull).distinct().toList());
  }
}
