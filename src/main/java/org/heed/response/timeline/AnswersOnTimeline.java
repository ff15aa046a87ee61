package org.heed.response.timeline;

import java.util.List;
import java.util.Locale;
import org.heed.customer.TimelineEntry;
import org.heed.customer.TimelineSource;
import org.heed.response.Response;
import org.heed.response.ResponseFilter;
import org.heed.response.ResponsePage;
import org.heed.response.Responses;
import org.springframework.stereotype.Component;

@Component
class AnswersOnTimeline implements TimelineSource {

  private final Responses responses;

  AnswersOnTimeline(Responses responses) {
    this.responses = responses;
  }

  @Override
  public List<TimelineEntry> forContact(long contactId) {
    return entries(ResponseFilter.ofContact(contactId), false);
  }

  @Override
  public List<TimelineEntry> forAccount(long accountId) {
    return entries(ResponseFilter.ofAccount(accountId), true);
  }

  private List<TimelineEntry> entries(ResponseFilter filter, boolean named) {
    return responses.search(filter, null, MOST).rows().stream()
        .map(row -> entry(row, named))
        .toList();
  }

  /** With the scale and, unless it is a recommendation, with what was asked. */
  private static String said(Response response) {
    return response.kind().isNps()
        ? response.score() + " of 10"
        : response.kind().spoken(response.score()) + " (" + response.kind().label() + ")";
  }

  private static TimelineEntry entry(ResponsePage.Row row, boolean named) {
    Response response = row.response();
    String who = named && row.contactName() != null ? " from " + row.contactName() : "";
    String validity = response.valid() ? "" : " (does not count)";
    return new TimelineEntry(
        response.answeredAt(),
        "Answer",
        said(response) + who + validity,
        response.comment(),
        "/responses/" + response.id(),
        response.category().name().toLowerCase(Locale.ROOT));
  }
}
