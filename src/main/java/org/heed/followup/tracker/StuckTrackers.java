package org.heed.followup.tracker;

import java.util.List;
import java.util.Objects;
import org.heed.platform.web.StuckWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists what could not be made under <i>Stuck work</i>. */
@Configuration(proxyBeanMethods = false)
class StuckTrackers {

  @Bean
  static StuckWork stuckTickets(WorkItems items) {
    return new StuckWork(
        "tickets",
        "Tickets and tasks that could not be made",
        () -> items.parked().stream().map(StuckTrackers::item).toList(),
        items::again);
  }

  private static StuckWork.Item item(WorkItem item) {
    return new StuckWork.Item(
        item.id(),
        "%s for answer %d, asked for by “%s”"
            .formatted(item.kind().getNoun(), item.responseId(), item.askedBy()),
        item.tracker(),
        Objects.requireNonNullElse(item.error(), ""));
  }

  @Bean
  static StuckWork stoppedTrackers(Trackers trackers, Connections connections) {
    return new StuckWork(
        "trackers",
        "Ticket systems and CRMs that do not let Heed in",
        () -> stopped(trackers.all()),
        id -> connections.setActive(id, true));
  }

  private static List<StuckWork.Item> stopped(List<Tracker> trackers) {
    return trackers.stream()
        .filter(one -> !one.active() && one.obstacle() != null)
        .map(
            one ->
                new StuckWork.Item(
                    one.id(),
                    one.waitingWords() + " waiting",
                    one.name(),
                    Objects.requireNonNullElse(one.obstacle(), "")))
        .toList();
  }
}
