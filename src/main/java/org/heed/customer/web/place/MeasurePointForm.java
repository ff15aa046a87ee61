package org.heed.customer.web.place;

import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePoint.ChannelKind;
import org.heed.customer.place.MeasurePoint.Kind;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A measure point as typed into its form. */
record MeasurePointForm(
    @Nullable String code,
    @Nullable String name,
    @Nullable String kind,
    @Nullable String channelKind,
    @Nullable String parent,
    @Nullable String manager) {

  static MeasurePointForm below(@Nullable Long parentId) {
    return new MeasurePointForm("", "", null, null, text(parentId), "");
  }

  static MeasurePointForm of(MeasurePoint point) {
    ChannelKind channel = point.channelKind();
    return new MeasurePointForm(
        point.code(),
        point.name(),
        point.kind().name(),
        channel == null ? "" : channel.name(),
        text(point.parentId()),
        text(point.managerId()));
  }

  private static String text(@Nullable Long id) {
    return id == null ? "" : id.toString();
  }

  MeasurePointDraft draft() {
    return new MeasurePointDraft(
        number("parent", parent),
        given(code),
        given(name),
        Kind.of(given(kind)).orElseThrow(() -> new InvalidInput("kind", "Choose what it is.")),
        ChannelKind.of(given(channelKind)).orElse(null),
        number("manager", manager));
  }

  private static String given(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static @Nullable Long number(String field, @Nullable String typed) {
    String text = given(typed);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new InvalidInput(field, "Choose one from the list.");
    }
    return Long.valueOf(text);
  }
}
