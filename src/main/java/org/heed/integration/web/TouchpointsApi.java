package org.heed.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.TouchpointSettings;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyDraft;
import org.heed.survey.SurveyVersion;
import org.heed.survey.Surveys;
import org.heed.survey.authoring.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/touchpoints")
@RequiresPermission(Permission.EDIT_PROGRAM)
@Tag(name = "Touchpoints")
class TouchpointsApi {

  private final Touchpoints touchpoints;
  private final TouchpointLife life;
  private final Surveys surveys;

  TouchpointsApi(Touchpoints touchpoints, TouchpointLife life, Surveys surveys) {
    this.touchpoints = touchpoints;
    this.life = life;
    this.surveys = surveys;
  }

  @GetMapping
  @RequiresPermission(Permission.SEE_PROGRAM)
  @Operation(summary = "All touchpoints by name")
  ListBody<TouchpointBody> all() {
    return new ListBody<>(touchpoints.all().stream().map(TouchpointBody::of).toList(), null);
  }

  @GetMapping("/{id}")
  @RequiresPermission(Permission.SEE_PROGRAM)
  @Operation(summary = "One touchpoint")
  TouchpointBody one(@PathVariable long id) {
    return TouchpointBody.of(touchpoints.find(id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Create a touchpoint as a draft, with the survey of a template",
      description =
          "Templates: relationship (when none is named), onboarding, support, renewal, delivery,"
              + " sales, self-service, ai-support, cancellation. The kind can be changed with the"
              + " survey's draft until it is published.")
  TouchpointBody create(@RequestBody NewTouchpoint body) {
    if (body.productName() == null || body.touchpoint() == null) {
      throw new InvalidInput("touchpoint", "Send a productName and a touchpoint.");
    }
    SurveyContent survey = template(body.template()).survey(body.productName());
    return TouchpointBody.of(touchpoints.create(body.touchpoint().settings(), survey));
  }

  private static Template template(@Nullable String key) {
    try {
      return key == null ? Template.RELATIONSHIP : Template.of(key);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("template", "There is no such template; see the description.");
    }
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change a touchpoint's settings; they apply to what is planned from then on")
  TouchpointBody change(@PathVariable long id, @RequestBody TouchpointBody body) {
    Integer revision = body.revision();
    if (revision == null) {
      throw new InvalidInput("revision", "Send the revision that your change is based on.");
    }
    TouchpointSettings settings = body.changing(touchpoints.find(id).settings());
    return TouchpointBody.of(touchpoints.change(id, revision, settings));
  }

  @GetMapping("/{id}/survey")
  @RequiresPermission(Permission.SEE_PROGRAM)
  @Operation(summary = "The draft of a touchpoint's survey")
  SurveyBody survey(@PathVariable long id) {
    SurveyDraft draft = surveys.draft(touchpoints.find(id).surveyId());
    return new SurveyBody(draft.revision(), draft.content());
  }

  @PutMapping("/{id}/survey")
  @Operation(summary = "Store a draft; nothing live changes until it is published")
  SurveyBody saveSurvey(@PathVariable long id, @RequestBody SurveyBody body) {
    surveys.saveDraft(touchpoints.find(id).surveyId(), body.revision(), body.content());
    return survey(id);
  }

  @PostMapping("/{id}/publication")
  @Operation(summary = "Freeze the survey's draft as the version that is asked from now on")
  VersionBody publish(@PathVariable long id) {
    SurveyVersion version = touchpoints.publish(id);
    return new VersionBody(version.id(), version.number());
  }

  @PutMapping("/{id}/state")
  @Operation(summary = "Start, pause or resume: running or paused")
  TouchpointBody state(@PathVariable long id, @RequestBody StateBody body) {
    Touchpoint now = touchpoints.find(id);
    switch (String.valueOf(body.state())) {
      case "running" -> {
        if (now.state() == TouchpointState.PAUSED) {
          life.resume(id);
        } else {
          life.start(id);
        }
      }
      case "paused" -> life.pause(id);
      default -> throw new InvalidInput("state", "Use running or paused.");
    }
    return one(id);
  }

  /**
   * What to create.
   *
   * @param productName what customers call the product or company
   * @param template which survey to begin with, such as {@code support}
   */
  record NewTouchpoint(
      @Nullable String productName,
      @Nullable String template,
      @Nullable TouchpointBody touchpoint) {}

  /** A survey's draft with the revision to send back. */
  record SurveyBody(int revision, SurveyContent content) {}

  /** A frozen version. */
  record VersionBody(long id, int number) {}

  /** The wanted state. */
  record StateBody(@Nullable String state) {}
}
