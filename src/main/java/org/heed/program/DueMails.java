package org.heed.program;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.program.settings.Channel;

/**
 * Sorts mails whose time has come: to send now, to send when the contact's window opens again, or
 * not to send at all because the contact can no longer be reached.
 *
 * @param later invitation ids with the moment the window opens next
 */
record DueMails(
    List<Invitation> now, Map<Invitation, Instant> later, List<Invitation> unreachable) {

  static DueMails sort(
      List<Invitation> due, Channel channel, SendingTimes times, Instant at, ZoneId fallbackZone) {
    DueMails sorted = new DueMails(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    for (Invitation invitation : due) {
      ZoneId zone = SendingWindow.zone(invitation.recipient().timeZone(), fallbackZone);
      if (!invitation.recipient().reachableBy(channel, LocalDate.ofInstant(at, zone))) {
        sorted.unreachable.add(invitation);
        continue;
      }
      Instant opens = times.opens(invitation.touchpointId(), at, zone);
      if (opens.isAfter(at)) {
        sorted.later.put(invitation, opens);
      } else {
        sorted.now.add(invitation);
      }
    }
    return sorted;
  }

  Long[] laterIds() {
    return ids(later.keySet());
  }

  /** When the windows of {@link #laterIds} open, in their order. */
  Timestamp[] laterOpens() {
    return later.values().stream().map(Timestamp::from).toArray(Timestamp[]::new);
  }

  static Long[] ids(Collection<Invitation> invitations) {
    return invitations.stream().map(Invitation::id).toArray(Long[]::new);
  }
}
