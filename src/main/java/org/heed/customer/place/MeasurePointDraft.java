package org.heed.customer.place;

import org.heed.customer.place.MeasurePoint.ChannelKind;
import org.heed.customer.place.MeasurePoint.Kind;
import org.heed.customer.rules.Checks;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A measure point as somebody wants it to be; see {@link MeasurePoint} for the fields. The code and
 * the name cannot be missing.
 */
public record MeasurePointDraft(
    @Nullable Long parentId,
    String code,
    String name,
    Kind kind,
    @Nullable ChannelKind channelKind,
    @Nullable Long managerId) {

  public MeasurePointDraft {
    code = required("code", "Enter a code, such as EMEA or store-12.", Checks.line(code, 60));
    name = required("name", "Enter the measure point's name.", Checks.line(name, 120));
  }

  private static String required(String field, String sentence, @Nullable String value) {
    if (value == null) {
      throw new InvalidInput(field, sentence);
    }
    return value;
  }

  /** A point as it is. */
  public static MeasurePointDraft of(MeasurePoint point) {
    return new MeasurePointDraft(
        point.parentId(),
        point.code(),
        point.name(),
        point.kind(),
        point.channelKind(),
        point.managerId());
  }
}
