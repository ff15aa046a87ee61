package org.heed.integration.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Objects;
import org.heed.platform.web.InvalidInput;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.Confirmations;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Reach;
import org.heed.program.settings.Rules;
import org.jspecify.annotations.Nullable;

/** A touchpoint as the API shows and takes it. */
@Schema(name = "Touchpoint")
record TouchpointBody(
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long id,
    @Schema(description = "Send it back when changing") @Nullable Integer revision,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable String state,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long surveyVersionId,
    @Nullable String name,
    @Nullable Audience audience,
    @Nullable Pace pace,
    @Nullable SendingWindow window,
    @Schema(description = "1 to 60; absent for no reminder") @Nullable Integer reminderAfterDays,
    @Schema(description = "1 to 365, usually 30") @Nullable Integer openDays,
    @Schema(description = "0 to 730, usually 90") @Nullable Integer quietDays,
    @Nullable Placement placement,
    @Nullable Reach reach,
    @Nullable Rules rules,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Confirmations confirmed) {

  private static final int USUAL_OPEN_DAYS = 30;
  private static final int USUAL_QUIET_DAYS = 90;

  static TouchpointBody of(Touchpoint touchpoint) {
    TouchpointSettings settings = touchpoint.settings();
    return new TouchpointBody(
        touchpoint.id(),
        touchpoint.revision(),
        touchpoint.state().name().toLowerCase(Locale.ROOT),
        touchpoint.surveyVersionId(),
        settings.name(),
        settings.audience(),
        settings.pace(),
        settings.window(),
        settings.reminderAfterDays(),
        settings.openDays(),
        settings.quietDays(),
        settings.placement(),
        settings.reach(),
        settings.rules(),
        settings.confirmed());
  }

  TouchpointSettings settings() {
    if (pace == null || name == null) {
      throw new InvalidInput(pace == null ? "pace" : "name", "Send a name and a pace.");
    }
    return new TouchpointSettings(
        name,
        audience == null ? Audience.EVERYBODY : audience,
        pace,
        window == null ? SendingWindow.OFFICE_HOURS : window,
        reminderAfterDays,
        openDays == null ? USUAL_OPEN_DAYS : openDays,
        quietDays == null ? USUAL_QUIET_DAYS : quietDays,
        Objects.requireNonNullElse(placement, Placement.ANYWHERE),
        Objects.requireNonNullElse(reach, Reach.BY_MAIL),
        Objects.requireNonNullElse(rules, Rules.NONE),
        Confirmations.NONE);
  }

  /** These settings; parts that were not sent stay as they were. */
  TouchpointSettings changing(TouchpointSettings before) {
    return settings()
        .at(Objects.requireNonNullElse(placement, before.placement()))
        .over(Objects.requireNonNullElse(reach, before.reach()))
        .under(Objects.requireNonNullElse(rules, before.rules()))
        .confirmed(before.confirmed());
  }
}
