package org.heed.program.web.editor;

import java.util.Objects;
import org.heed.platform.text.PlainText;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.program.web.Entries;
import org.jspecify.annotations.Nullable;

/** Where the touchpoint belongs and how it reaches people, as typed. */
record PlaceForm(
    @Nullable String stage,
    @Nullable Long owner,
    @Nullable String priority,
    @Nullable String channel,
    @Nullable String protection,
    @Nullable Boolean anonymous) {

  private static final int LONGEST_STAGE = 40;

  static PlaceForm of(Placement placement, Reach reach) {
    return new PlaceForm(
        placement.stage(),
        placement.ownerId(),
        Integer.toString(placement.priority()),
        reach.channel().name(),
        reach.protection().name(),
        reach.anonymous());
  }

  Placement placement(Entries entries) {
    return new Placement(
        PlainText.cleanLine(Objects.requireNonNullElse(stage, ""), LONGEST_STAGE),
        owner,
        entries.number("place.priority", priority, 1, 9));
  }

  Reach reach(Entries entries) {
    Channel over = Choice.of(Channel.class, channel);
    Protection against = Choice.of(Protection.class, protection);
    if (over == null || against == null) {
      entries.reject("place.channel", "Choose a channel and a protection of the lists.");
      return Reach.BY_MAIL;
    }
    return new Reach(over, against, Boolean.TRUE.equals(anonymous));
  }
}
