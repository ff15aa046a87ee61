package org.heed.score.folding;

import java.util.List;
import java.util.Objects;
import org.heed.platform.live.LiveNews;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.ResponseEvent;
import org.heed.response.snapshot.Series;
import org.heed.score.facts.Steps;

/** Brings the facts about answers, and about the invitations they answer, up to date. */
final class FoldFacts<E extends ResponseEvent> implements EventConsumer<E> {

  private static final String NEWS = "scores";

  private final String name;
  private final Class<E> type;
  private final Steps steps;
  private final LiveNews news;

  FoldFacts(String name, Class<E> type, Steps steps, LiveNews news) {
    this.name = name;
    this.type = type;
    this.steps = steps;
    this.news = news;
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
    steps.count(Series.ANSWERS, events.stream().map(ResponseEvent::responseId).distinct().toList());
    steps.count(
        Series.INVITATIONS,
        events.stream()
            .map(ResponseEvent::invitationId)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
    news.tell(NEWS);
  }
}
