package org.heed.customer.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.heed.customer.CustomerPanel;
import org.heed.customer.TimelineEntry;
import org.heed.customer.TimelineSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A customer's history and scores, put together from the modules that know a part of it. */
@Component
class Timeline {

  private final ObjectProvider<TimelineSource> sources;
  private final ObjectProvider<CustomerPanel> panel;

  Timeline(ObjectProvider<TimelineSource> sources, ObjectProvider<CustomerPanel> panel) {
    this.sources = sources;
    this.panel = panel;
  }

  List<TimelineEntry> ofContact(long contactId) {
    return merged(source -> source.forContact(contactId));
  }

  List<TimelineEntry> ofAccount(long accountId) {
    return merged(source -> source.forAccount(accountId));
  }

  private List<TimelineEntry> merged(Function<TimelineSource, List<TimelineEntry>> entries) {
    return sources.stream()
        .flatMap(source -> entries.apply(source).stream())
        .sorted(Comparator.comparing(TimelineEntry::at).reversed())
        .limit(TimelineSource.MOST)
        .toList();
  }

  Optional<CustomerPanel> scores() {
    return panel.stream().findFirst();
  }
}
