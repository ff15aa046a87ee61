package org.heed.program.web.editor;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.heed.customer.AccountRole;
import org.heed.customer.segment.Segments;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.settings.MailHindrance;
import org.heed.platform.text.LanguageName;
import org.heed.platform.web.Permission;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.program.planning.Audiences;
import org.heed.program.web.Entries;
import org.heed.survey.SurveyChanges;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyVersion;
import org.heed.survey.Surveys;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;

/** Gathers what the editor shows beside what was typed. */
@Component
class EditorPages {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final Audiences audiences;
  private final Workspaces workspaces;
  private final Segments segments;
  private final Users users;
  private final HeedSettings server;

  EditorPages(
      Touchpoints touchpoints,
      Surveys surveys,
      Audiences audiences,
      Workspaces workspaces,
      Segments segments,
      Users users,
      HeedSettings server) {
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.audiences = audiences;
    this.workspaces = workspaces;
    this.segments = segments;
    this.users = users;
    this.server = server;
  }

  /** The editor with what is stored. */
  String show(long id, Model page) {
    Touchpoint touchpoint = touchpoints.find(id);
    return show(id, TouchpointForm.of(touchpoint, workspaces.today()), Map.of(), page);
  }

  /** The editor with what was typed and what is wrong with it. */
  String show(long id, TouchpointForm form, Map<String, String> problems, Model page) {
    Touchpoint touchpoint = touchpoints.find(id);
    SurveyContent draft = surveys.draft(touchpoint.surveyId()).content();
    page.addAttribute("touchpoint", touchpoint);
    page.addAttribute("form", form);
    page.addAttribute("problems", problems);
    Audience choices = audiences.choices();
    page.addAttribute("choices", choices);
    page.addAttribute("stageNames", named(choices.stages(), stage -> stage(stage, choices)));
    page.addAttribute("roleNames", named(choices.roles(), EditorPages::role));
    page.addAttribute("languageNames", named(choices.languages(), LanguageName::of));
    page.addAttribute("segments", segments.all());
    page.addAttribute("people", users.all().stream().filter(User::active).toList());
    page.addAttribute("lists", Lists.ALL);
    page.addAttribute("weekdays", DayOfWeek.values());
    page.addAttribute("survey", draft);
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    page.addAttribute("hindrances", MailHindrance.of(server));
    page.addAttribute("firstSent", firstSent(touchpoint.settings().pace()));
    page.addAttribute("ownAddress", Actor.current() instanceof Person me ? me.email() : "");
    Optional<SurveyVersion> published = surveys.newestVersion(touchpoint.surveyId());
    page.addAttribute("version", published.orElse(null));
    page.addAttribute("changes", changes(published, draft));
    return "program/touchpoint";
  }

  /** Rejects what was deleted since the editor was opened. */
  void requireKnown(TouchpointForm form, Entries entries) {
    PlaceForm place = form.place();
    if (place != null && place.owner() != null && users.find(place.owner()).isEmpty()) {
      entries.reject("place.owner", "This person is not in Heed any more. Choose another.");
    }
  }

  private String firstSent(Pace pace) {
    return pace instanceof Pace.Wave wave && wave.startOn().isAfter(workspaces.today())
        ? "from %s on, the first day below".formatted(DAY.format(wave.startOn()))
        : "when the sending window opens";
  }

  /** What people read instead of the stored values. */
  private static Map<String, String> named(List<String> values, UnaryOperator<String> name) {
    return values.stream().collect(Collectors.toMap(value -> value, name));
  }

  /** As pages of customers write it; not where two stages would read alike. */
  private static String stage(String stored, Audience choices) {
    String written = StringUtils.capitalize(stored);
    return choices.stages().contains(written) ? stored : written;
  }

  private static String role(String key) {
    return AccountRole.of(key).map(AccountRole::label).orElse(key);
  }

  private static List<SurveyChanges.Change> changes(
      Optional<SurveyVersion> published, SurveyContent draft) {
    return published
        .map(version -> SurveyChanges.between(version.content(), draft))
        .orElse(List.of());
  }
}
