package org.heed.demo.shop;

import java.util.List;
import java.util.Map;
import org.heed.demo.DemoOnly;
import org.heed.demo.company.Company;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.TouchpointLife;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.response.open.AnswerLinks;
import org.heed.response.open.Embed;
import org.heed.response.open.Embeds;
import org.heed.response.open.ShowRules;
import org.heed.response.open.WebForm;
import org.heed.survey.SurveyTemplates;
import org.springframework.stereotype.Component;

/** The touchpoint that asks visitors of the web shop and of the showroom. */
@Component
@DemoOnly
public class ShopFeedback {

  /** The touchpoint's name, by which the shop's page finds it. */
  static final String NAME = "Web shop visitors";

  private static final ShowRules RULES =
      new ShowRules(List.of("/demo/shop*"), List.of(), 2, 0, 100, 0, List.of());

  private final Touchpoints touchpoints;
  private final TouchpointLife life;
  private final Embeds embeds;
  private final AnswerLinks links;

  ShopFeedback(Touchpoints touchpoints, TouchpointLife life, Embeds embeds, AnswerLinks links) {
    this.touchpoints = touchpoints;
    this.life = life;
    this.embeds = embeds;
    this.links = links;
  }

  /** Sets it up in the workspace in scope and lets it run. */
  public void open() {
    TouchpointSettings settings =
        new TouchpointSettings(
                NAME,
                Audience.EVERYBODY,
                new Pace.AlwaysOn(),
                SendingWindow.OFFICE_HOURS,
                null,
                30,
                0)
            .at(new Placement("Purchase", null, Placement.USUAL_PRIORITY))
            .over(new Reach(Channel.WEB, Protection.STANDARD, false));
    long id = touchpoints.create(settings, SurveyTemplates.relationship(Company.NAME)).id();
    touchpoints.publish(id);
    life.start(id);
    embeds.save(0, new Embed(id, 1, List.of(), WebForm.POPUP, "Feedback", false, RULES, 0));
    links.create(
        id,
        List.of("Showroom Berlin, exit", "Showroom Lyon, exit", "Delivery note"),
        "Printed code",
        Map.of("campaign", "autumn"),
        "2468");
  }
}
