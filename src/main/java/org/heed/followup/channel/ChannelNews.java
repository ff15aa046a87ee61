package org.heed.followup.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/**
 * What rules and escalation have channels say, in the transaction of the caller. A channel that is
 * not there any more hears nothing; news older than a week alarm nobody.
 */
@Component
public class ChannelNews {

  private static final Duration STILL_NEWS = Duration.ofDays(7);

  /** More overdue cases than these at a time are told in one message. */
  private static final int ONE_BY_ONE = 5;

  private final NoticeChannels channels;
  private final CaseNews news;
  private final Workspaces workspaces;
  private final HeedSettings settings;
  private final Clock clock;

  ChannelNews(
      NoticeChannels channels,
      CaseNews news,
      Workspaces workspaces,
      HeedSettings settings,
      Clock clock) {
    this.channels = channels;
    this.news = news;
    this.workspaces = workspaces;
    this.settings = settings;
    this.clock = clock;
  }

  /** Tells each channel of each answer once for each rule. */
  public void tellOfAnswers(List<AnswerNotice> answers) {
    Instant oldest = clock.instant().minus(STILL_NEWS);
    List<AnswerNotice> fresh = answers.stream().filter(one -> one.at().isAfter(oldest)).toList();
    if (!fresh.isEmpty()) {
      NewsWords words = words();
      Map<Long, List<CaseNotice>> byChannel =
          fresh.stream()
              .collect(
                  Collectors.groupingBy(
                      AnswerNotice::channelId, Collectors.mapping(words::of, Collectors.toList())));
      channels.all().stream()
          .filter(channel -> byChannel.containsKey(channel.id()))
          .forEach(channel -> news.tell(channel, byChannel.getOrDefault(channel.id(), List.of())));
    }
  }

  /** Tells the channels that want to hear of it which cases nobody called in time. */
  public void tellOfOverdue(List<OverdueNotice> overdue) {
    List<NoticeChannel> listening =
        overdue.isEmpty() ? List.of() : channels.listeningTo(ChannelTopic.CASE_OVERDUE);
    NewsWords words = words();
    List<CaseNotice> notices =
        overdue.size() > ONE_BY_ONE
            ? List.of(words.together(overdue))
            : overdue.stream().map(words::of).toList();
    listening.forEach(channel -> news.tell(channel, notices));
  }

  private NewsWords words() {
    return new NewsWords(settings.linkBase(), workspaces.current().timeZone(), clock.instant());
  }
}
