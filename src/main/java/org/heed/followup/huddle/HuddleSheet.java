package org.heed.followup.huddle;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.pdf.Pdf;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.Count;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A sheet as HTML for mail and paper, as PDF and as plain text. */
@Component
public class HuddleSheet {

  private final SpringTemplateEngine templates;
  private final HeedSettings settings;

  HuddleSheet(SpringTemplateEngine templates, HeedSettings settings) {
    this.templates = templates;
    this.settings = settings;
  }

  /** One page of paper. */
  public byte[] pdf(Huddle huddle) {
    return Pdf.of(html(huddle));
  }

  /** A whole page with its styles. */
  String html(Huddle huddle) {
    return templates.process(
        "followup/huddle/sheet",
        new Context(Locale.ENGLISH, Map.of("huddle", huddle, "base", settings.linkBase())));
  }

  String text(Huddle huddle, String link) {
    return """
    %s · %s

    Came in: %s (%d unhappy, %d indifferent, %d delighted), %s opened, %d closed.

    Customers say
    %s

    Overdue: %d
    %s

    Better: %s
    To fix: %s

    The sheet as a page, to print or as PDF: %s
    """
        .formatted(
            huddle.team(),
            huddle.rhythm().label(),
            Count.of(huddle.arrivals().answers(), "answer"),
            huddle.arrivals().detractors(),
            huddle.arrivals().passives(),
            huddle.arrivals().promoters(),
            Count.of(huddle.arrivals().opened(), "case"),
            huddle.arrivals().closed(),
            huddle.quotes().stream()
                .map(one -> "> %d  %s (%s)".formatted(one.score(), one.words(), one.who()))
                .collect(Collectors.joining("\n")),
            huddle.overdueCases(),
            huddle.overdue().stream()
                .map(one -> "- %s, %s, %s".formatted(one.who(), one.since(), one.owner()))
                .collect(Collectors.joining("\n")),
            huddle.improved(),
            huddle.cause() == null ? "customers named nothing" : huddle.cause().name(),
            link);
  }
}
