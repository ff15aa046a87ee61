package org.heed.program.web;

import java.time.LocalDate;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.Placement;
import org.heed.survey.authoring.Template;

/** The settings that a touchpoint made from a template begins with. */
final class Beginning {

  private Beginning() {}

  static TouchpointSettings settings(Template template, LocalDate today) {
    return new TouchpointSettings(
            template.label(),
            Audience.EVERYBODY,
            pace(template, today),
            SendingWindow.OFFICE_HOURS,
            5,
            30,
            template == Template.RELATIONSHIP || template == Template.RENEWAL ? 90 : 30)
        .at(new Placement(template.stage(), null, Placement.USUAL_PRIORITY));
  }

  /** The moments that the wizard proposes too. */
  private static Pace pace(Template template, LocalDate today) {
    return switch (template) {
      case RELATIONSHIP -> new Pace.Wave(today, 1, 3);
      case ONBOARDING -> new Pace.OnDate(Pace.OnDate.Anchor.START, null, 45, false);
      case RENEWAL -> new Pace.OnDate(Pace.OnDate.Anchor.RENEWAL, null, -90, false);
      case SUPPORT -> new Pace.OnEvent("ticket.resolved", 24, 14, 100, 30);
      case DELIVERY -> new Pace.OnEvent("order.delivered", 96, 21, 100, 30);
      case SALES -> new Pace.OnEvent("quote.closed", 24, 14, 100, 30);
      case SELF_SERVICE -> new Pace.OnEvent("help.visited", 1, 2, 100, 30);
      case AI_SUPPORT -> new Pace.OnEvent("assistant.answered", 1, 2, 100, 30);
      case CANCELLATION -> new Pace.OnEvent("subscription.cancelled", 24, 14, 100, 90);
    };
  }
}
