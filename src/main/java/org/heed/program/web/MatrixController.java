package org.heed.program.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heed.customer.segment.Segments;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.check.Contradiction;
import org.heed.program.check.SettingsCheck;
import org.heed.program.matrix.Matrix;
import org.heed.program.matrix.Stages;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Confirmations.Mark;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Sampling;
import org.heed.program.settings.Setting;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cells of the program's table: shown, edited in place, confirmed. */
@Controller
@RequestMapping("/program/matrix/{id}")
@RequiresPermission(Permission.EDIT_PROGRAM)
class MatrixController {

  private static final String ROW = "program/matrix-parts :: row";

  private final Matrix matrix;
  private final Touchpoints touchpoints;
  private final SettingsCheck check;
  private final SurveyCell surveys;
  private final Segments segments;
  private final Users users;
  private final Workspaces workspaces;
  private final Clock clock;

  MatrixController(
      Matrix matrix,
      Touchpoints touchpoints,
      SettingsCheck check,
      SurveyCell surveys,
      Segments segments,
      Users users,
      Workspaces workspaces,
      Clock clock) {
    this.matrix = matrix;
    this.touchpoints = touchpoints;
    this.check = check;
    this.surveys = surveys;
    this.segments = segments;
    this.users = users;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** The row as it stands, after editing was given up. */
  @GetMapping
  @RequiresPermission(Permission.SEE_PROGRAM)
  String row(@PathVariable long id, Model page) {
    page.addAttribute("row", matrix.row(id));
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    return ROW;
  }

  /** The row with one cell open. */
  @GetMapping("/{column}")
  String edit(@PathVariable long id, @PathVariable String column, Model page) {
    Touchpoint touchpoint = touchpoints.find(id);
    if (setting(column) == Setting.SURVEY) {
      surveys.show(touchpoint, page);
    }
    return edit(id, setting(column), touchpoint.settings(), page);
  }

  /** The cell as stored, or as typed so far. */
  private String edit(long id, Setting setting, TouchpointSettings shown, Model page) {
    page.addAttribute("open", setting);
    page.addAttribute("shown", shown);
    page.addAttribute("paceKind", shown.pace().getClass().getSimpleName());
    page.addAttribute("accountClock", accountClock(shown));
    page.addAttribute("strata", Sampling.Stratum.values());
    page.addAttribute("today", workspaces.today());
    page.addAttribute("segments", segments.all());
    page.addAttribute("people", users.all().stream().filter(User::active).toList());
    page.addAttribute("channels", Channel.values());
    page.addAttribute("protections", Protection.values());
    page.addAttribute("stages", Stages.USUAL);
    return row(id, page);
  }

  private static @Nullable AskingClock accountClock(TouchpointSettings settings) {
    return settings.rules().clocks().stream()
        .filter(clock -> clock.scope() == AskingClock.Scope.ACCOUNT)
        .findFirst()
        .orElse(null);
  }

  private static Setting setting(String column) {
    try {
      return Setting.valueOf(column.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new NotFound("The table has no column “" + column + "”.");
    }
  }

  /** Saves a cell; whoever saves it stands up for it. */
  @PostMapping("/{column}")
  String save(
      @PathVariable long id,
      @PathVariable String column,
      @ModelAttribute CellForm form,
      @RequestParam int revision,
      Model page,
      HttpServletResponse response) {
    Setting setting = setting(column);
    TouchpointSettings before = touchpoints.find(id).settings();
    Entries entries = new Entries();
    TouchpointSettings after = form.apply(setting, before, entries, workspaces.today());
    requireKnown(form, entries);
    if (!entries.problems().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("problems", entries.problems().values());
      return edit(id, setting, after, page);
    }
    List<Contradiction> contradictions = brought(before, after);
    if (!contradictions.isEmpty() && !Boolean.TRUE.equals(form.accepted())) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("contradictions", contradictions);
      return edit(id, setting, after, page);
    }
    try {
      touchpoints.change(id, revision, confirmed(after, setting));
    } catch (Conflict faster) {
      response.setStatus(HttpStatus.CONFLICT.value());
      page.addAttribute("problems", List.of(String.valueOf(faster.getMessage())));
      return edit(id, setting, after, page);
    }
    return row(id, page);
  }

  /** What does not fit together because of this change. */
  private List<Contradiction> brought(TouchpointSettings before, TouchpointSettings after) {
    List<Contradiction> found = new ArrayList<>(check.of(after));
    if (!found.isEmpty()) {
      found.removeAll(check.of(before));
    }
    return found;
  }

  /** Saves what is asked, and publishes it if wanted; everything else has a page of its own. */
  @PostMapping("/survey")
  String saveSurvey(
      @PathVariable long id,
      @ModelAttribute SurveyCell.Form form,
      @RequestParam int revision,
      Model page,
      HttpServletResponse response) {
    try {
      surveys.save(id, form);
      touchpoints.change(id, revision, confirmed(touchpoints.find(id).settings(), Setting.SURVEY));
      return row(id, page);
    } catch (InvalidInput problem) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("problems", List.of(String.valueOf(problem.getMessage())));
    } catch (Conflict faster) {
      response.setStatus(HttpStatus.CONFLICT.value());
      page.addAttribute("problems", List.of(String.valueOf(faster.getMessage())));
    }
    page.addAttribute("typed", form);
    return edit(id, Setting.SURVEY, touchpoints.find(id).settings(), page);
  }

  private void requireKnown(CellForm form, Entries entries) {
    if (form.segment() != null && segments.find(form.segment()).isEmpty()) {
      entries.reject("segment", "This segment was deleted meanwhile. Choose another.");
    }
    if (form.owner() != null && users.find(form.owner()).isEmpty()) {
      entries.reject("owner", "This person is not in Heed any more. Choose another.");
    }
  }

  private TouchpointSettings confirmed(TouchpointSettings settings, Setting setting) {
    Mark mark = new Mark(Objects.requireNonNull(Actor.current().name()), clock.instant());
    return settings.confirmed(settings.confirmed().with(setting, mark));
  }

  /** Confirms a cell as it stands. */
  @PostMapping("/{column}/confirmation")
  String confirm(@PathVariable long id, @PathVariable String column, Model page) {
    Touchpoint touchpoint = touchpoints.find(id);
    touchpoints.change(
        id, touchpoint.revision(), confirmed(touchpoint.settings(), setting(column)));
    return row(id, page);
  }

  /** Confirms the whole row as it stands. */
  @PostMapping("/confirmation")
  String confirm(@PathVariable long id, Model page) {
    Touchpoint touchpoint = touchpoints.find(id);
    TouchpointSettings settings = touchpoint.settings();
    for (Setting setting : Setting.values()) {
      if (settings.confirmed().assumed(setting)) {
        settings = confirmed(settings, setting);
      }
    }
    touchpoints.change(id, touchpoint.revision(), settings);
    return row(id, page);
  }
}
