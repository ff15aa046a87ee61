package org.heed.delivery;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;
import org.heed.program.Invitation;

/**
 * Surveys were accepted by the mail server or the text message service. Each invitation is
 * announced once, together with those that left with it; reminders are not.
 *
 * @param day the workspace's day on which they were sent
 * @param groups the invitations, each in one of them
 */
@Topic("invitations.sent")
public record InvitationsSent(long workspaceId, LocalDate day, List<Group> groups)
    implements DomainEvent {

  /**
   * Invitations that are counted together.
   *
   * @param region of their accounts, possibly empty
   * @param accountIds accounts that their contacts had when they were planned, each once
   */
  public record Group(
      long touchpointId, String region, List<Long> invitationIds, List<Long> accountIds) {}

  /** Announces these of the workspace, which left on one day. */
  public static InvitationsSent of(long workspaceId, LocalDate day, Collection<Invitation> sent) {
    Map<Together, List<Invitation>> groups =
        sent.stream().collect(groupingBy(one -> new Together(one.touchpointId(), one.region())));
    return new InvitationsSent(
        workspaceId,
        day,
        groups.entrySet().stream().map(group -> group(group.getKey(), group.getValue())).toList());
  }

  private record Together(long touchpointId, String region) {}

  private static Group group(Together together, List<Invitation> sent) {
    return new Group(
        together.touchpointId(),
        together.region(),
        sent.stream().map(Invitation::id).toList(),
        sent.stream().map(Invitation::accountId).filter(Objects::nonNull).distinct().toList());
  }
}
