package org.heed.response.web;

import java.time.Duration;
import java.util.Optional;
import org.heed.platform.web.PublicEndpoint;
import org.heed.survey.BrandColor;
import org.heed.survey.SurveyContent;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A survey's colours as a file of its own, because the page's policy forbids styles within it. */
@Controller
@PublicEndpoint("Part of the survey page; tells nothing but two colours")
class BrandController {

  static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

  private final SurveyLinks links;
  private final SurveyFactsReader facts;

  BrandController(SurveyLinks links, SurveyFactsReader facts) {
    this.links = links;
    this.facts = facts;
  }

  @GetMapping("/s/{token}/brand.css")
  ResponseEntity<String> colors(@PathVariable String token) {
    BrandColor brand =
        links
            .read(token)
            .flatMap(this::content)
            .map(SurveyContent::brand)
            .orElseGet(() -> BrandColor.of(BrandColor.DEFAULT));
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(css(brand));
  }

  static String css(BrandColor brand) {
    return ":root{--brand:%s;--on-brand:%s}".formatted(brand.hex(), brand.textColor());
  }

  private Optional<SurveyContent> content(SurveyLink link) {
    return link.test()
        ? Optional.of(links.draft(link.workspaceId(), link.subject()))
        : facts
            .find(link.workspaceId(), link.subject())
            .map(known -> links.sent(link.workspaceId(), known.surveyVersionId()));
  }
}
