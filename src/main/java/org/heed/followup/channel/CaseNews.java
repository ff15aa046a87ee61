package org.heed.followup.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.followup.CaseClosed;
import org.heed.followup.CaseDetail;
import org.heed.followup.CaseOpened;
import org.heed.followup.Cases;
import org.heed.followup.channel.CaseNotice.Fact;
import org.heed.followup.wording.Deadline;
import org.heed.platform.outbox.EventConsumer;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.PlainText;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what happens to cases into the lines of the channels that want to hear of it. */
@Component
class CaseNews {

  private static final Duration STILL_NEWS = Duration.ofDays(7);
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_QUOTE = 1200;

  private final NoticeChannels channels;
  private final NoticeQueue queue;
  private final Cases cases;
  private final Workspaces workspaces;
  private final HeedSettings settings;
  private final JsonMapper json;
  private final Clock clock;

  CaseNews(
      NoticeChannels channels,
      NoticeQueue queue,
      Cases cases,
      Workspaces workspaces,
      HeedSettings settings,
      JsonMapper json,
      Clock clock) {
    this.channels = channels;
    this.queue = queue;
    this.cases = cases;
    this.workspaces = workspaces;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  @Bean
  static EventConsumer<CaseOpened> tellOfOpenedCases(CaseNews news) {
    return new CaseConsumer<>("followup.channels.opened", CaseOpened.class, news::opened);
  }

  @Bean
  static EventConsumer<CaseClosed> tellOfClosedCases(CaseNews news) {
    return new CaseConsumer<>("followup.channels.closed", CaseClosed.class, news::closed);
  }

  private void opened(List<CaseOpened> events) {
    // Imported answers of last year open cases too; they are no news.
    Instant oldest = clock.instant().minus(STILL_NEWS);
    tell(
        ChannelTopic.CASE_OPENED,
        events.stream()
            .filter(one -> one.dueAt().isAfter(oldest))
            .map(CaseOpened::caseId)
            .toList());
  }

  private void closed(List<CaseClosed> events) {
    Instant oldest = clock.instant().minus(STILL_NEWS);
    tell(
        ChannelTopic.CASE_CLOSED,
        events.stream()
            .filter(one -> one.closedAt().isAfter(oldest))
            .map(CaseClosed::caseId)
            .toList());
  }

  private void tell(ChannelTopic topic, List<Long> caseIds) {
    List<NoticeChannel> listening = channels.listeningTo(topic);
    if (!listening.isEmpty()) {
      List<CaseNotice> notices =
          cases.findAll(caseIds).stream().map(found -> notice(topic, found)).toList();
      listening.forEach(channel -> tell(channel, notices));
    }
  }

  /** Queues notices for one channel in this order, in that system's own form. */
  void tell(NoticeChannel channel, List<CaseNotice> notices) {
    queue.addAll(channel.id(), notices.stream().map(notice -> draft(channel, notice)).toList());
  }

  private NoticeQueue.Draft draft(NoticeChannel channel, CaseNotice notice) {
    Map<String, Object> payload =
        switch (channel.kind()) {
          case SLACK -> SlackMessage.of(notice);
          case TEAMS -> TeamsCard.of(notice);
          case WEBHOOK -> WebhookCall.of(notice);
        };
    return new NoticeQueue.Draft(
        notice.dedupKey(), notice.headline(), json.writeValueAsString(payload));
  }

  private CaseNotice notice(ChannelTopic topic, CaseDetail detail) {
    String who = detail.customer().who();
    Deadline deadline =
        new Deadline(detail.dueAt(), clock.instant(), workspaces.current().timeZone());
    String headline =
        topic == ChannelTopic.CASE_OPENED
            ? "%s gave a %s. %s calls by %s."
                .formatted(
                    named(detail),
                    detail.kind().spoken(detail.score()),
                    detail.ownerName(),
                    deadline.spoken())
            : "The case of %s is closed.".formatted(named(detail));
    List<Fact> facts = new ArrayList<>();
    add(facts, "Contact", who);
    add(facts, "Account", detail.customer().accountName());
    add(facts, "Revenue a year", detail.customer().revenue());
    add(facts, "Owner", detail.ownerName());
    add(facts, "Call by", topic == ChannelTopic.CASE_OPENED ? deadline.exact() : null);
    return new CaseNotice(
        topic.type(),
        "%s-%d-%d".formatted(topic.getKey(), detail.id(), detail.revision()),
        detail.id(),
        PlainText.cleanLine(headline, 2 * LONGEST_LINE),
        detail.kind(),
        detail.score(),
        detail.comment() == null ? "" : PlainText.clean(detail.comment(), LONGEST_QUOTE),
        facts,
        CaseNotice.OPEN_THE_CASE,
        settings.linkBase() + "/cases/" + detail.id(),
        detail.customer().accountId(),
        clock.instant());
  }

  private static String named(CaseDetail detail) {
    String account = detail.customer().accountName();
    return account == null ? detail.customer().who() : detail.customer().who() + ", " + account;
  }

  private static void add(List<Fact> facts, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(label, PlainText.cleanLine(value, LONGEST_LINE)));
    }
  }
}
