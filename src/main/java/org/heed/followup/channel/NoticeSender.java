package org.heed.followup.channel;

import java.time.Duration;
import java.util.Optional;
import org.heed.followup.channel.ChannelPost.Outcome;
import org.heed.followup.channel.NoticeQueue.Notice;
import org.heed.followup.outside.Reach;
import org.heed.followup.outside.SystemKind;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.RecurringJob;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Tells channels what waits for them, oldest first. A channel that is away keeps its place in the
 * line: nothing overtakes what it could not take.
 */
@Component
class NoticeSender {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final int MOST_IN_A_ROUND = 50;

  private final NoticeQueue queue;
  private final NoticeChannels channels;
  private final ChannelPost post;
  private final Reach reach;

  NoticeSender(NoticeQueue queue, NoticeChannels channels, ChannelPost post, Reach reach) {
    this.queue = queue;
    this.channels = channels;
    this.post = post;
    this.reach = reach;
  }

  @Bean
  static RecurringJob tellChannels(NoticeSender sender) {
    return new RecurringJob("tell-channels", LOOK_EVERY, sender::sendDue);
  }

  @Bean
  static RecurringJob forgetOldNotices(NoticeQueue queue) {
    return new RecurringJob("forget-old-notices", Duration.ofHours(6), queue::forgetSent);
  }

  /** Sends what is due in every workspace. */
  void sendDue() {
    queue.dueWorkspaces().forEach(workspace -> WorkspaceScope.run(workspace, () -> sendDueHere()));
  }

  private void sendDueHere() {
    reach.due(SystemKind.CHANNEL).stream().map(channels::get).forEach(this::tell);
  }

  private void tell(NoticeChannel channel) {
    queue.recover(channel);
    boolean more = true;
    for (int sent = 0; more && sent < MOST_IN_A_ROUND; sent++) {
      Optional<Notice> next = queue.claim(channel.id());
      more = next.isPresent() && tell(channel, next.get());
    }
  }

  /** Posts one; tells whether the channel can take another one. */
  private boolean tell(NoticeChannel channel, Notice notice) {
    return switch (post.post(channel, notice)) {
      case Outcome.Arrived arrived -> {
        queue.store(notice.id(), "sent", null);
        reach.works(SystemKind.CHANNEL, channel.id());
        yield true;
      }
      case Outcome.Refused refused -> {
        queue.store(notice.id(), "parked", refused.why());
        yield true;
      }
      case Outcome.InDoubt doubt -> {
        boolean again = channel.kind().tellsRepeatsApart();
        queue.store(notice.id(), again ? "queued" : "unknown", doubt.why());
        waits(channel, doubt.why(), null);
        yield false;
      }
      case Outcome.Away away -> {
        queue.store(notice.id(), "queued", away.why());
        waits(channel, away.why(), away.askedFor());
        yield false;
      }
      case Outcome.Closed closed -> {
        queue.store(notice.id(), "queued", closed.why());
        reach.stops(SystemKind.CHANNEL, channel.id(), closed.why());
        yield false;
      }
    };
  }

  private void waits(NoticeChannel channel, String why, @Nullable Duration askedFor) {
    reach.waits(SystemKind.CHANNEL, channel.id(), why, channel.failures(), askedFor);
  }
}
