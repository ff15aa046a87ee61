package org.heed.program.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.customer.segment.Segment;
import org.heed.customer.segment.Segments;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.settings.Confirmations;
import org.heed.program.settings.Setting;
import org.heed.survey.SurveyDraft;
import org.heed.survey.Surveys;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;

/** The program of the current workspace as a table. */
@Service
public class Matrix {

  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final Segments segments;
  private final Users users;

  Matrix(Touchpoints touchpoints, Surveys surveys, Segments segments, Users users) {
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.segments = segments;
    this.users = users;
  }

  /** Rows by stage, in the order of a customer's life. */
  public Map<String, List<Row>> byStage(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Row::stage, () -> new TreeMap<>(Stages.ORDER), Collectors.toList()));
  }

  /** All touchpoints by name. */
  public List<Row> rows() {
    return rows(touchpoints.all());
  }

  /**
   * One touchpoint.
   *
   * @throws org.heed.platform.web.NotFound when there is none
   */
  public Row row(long touchpointId) {
    return rows(List.of(touchpoints.find(touchpointId))).getFirst();
  }

  private List<Row> rows(List<Touchpoint> some) {
    Map<Long, String> names = users.all().stream().collect(Collectors.toMap(User::id, User::name));
    Map<Long, String> segmentNames =
        segments.all().stream().collect(Collectors.toMap(Segment::id, Segment::name));
    return some.stream().map(one -> row(one, names::get, segmentNames::get)).toList();
  }

  private Row row(
      Touchpoint one, Function<Long, String> owner, Function<Long, String> segmentName) {
    TouchpointSettings settings = one.settings();
    List<Cell> cells = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      cells.add(cell(setting, one, owner, segmentName));
    }
    return new Row(
        one.id(),
        one.name(),
        settings.placement().stage(),
        one.state(),
        one.surveyVersionId() != null,
        one.revision(),
        cells);
  }

  private Cell cell(
      Setting setting,
      Touchpoint one,
      Function<Long, String> owner,
      Function<Long, String> segmentName) {
    TouchpointSettings settings = one.settings();
    return switch (setting) {
      case STAGE ->
          cell(
              setting,
              settings,
              settings.placement().stage(),
              "priority " + settings.placement().priority());
      case WHEN ->
          cell(
              setting,
              settings,
              WhenText.when(settings.pace()),
              settings.pace() instanceof Pace.AlwaysOn ? "" : WhenText.window(settings.window()));
      case WHO -> who(settings, segmentName);
      case CHANNEL ->
          cell(
              setting,
              settings,
              settings.reach().channel().label(),
              CellText.reach(settings.reach()));
      case SURVEY -> survey(one);
      case CAPS -> cell(setting, settings, CellText.caps(settings), CellText.spared(settings));
      case OWNER -> {
        Long id = settings.placement().ownerId();
        String name = id == null ? null : owner.apply(id);
        yield cell(setting, settings, name == null ? "Nobody yet" : name, "");
      }
    };
  }

  private static Cell who(TouchpointSettings settings, Function<Long, String> segmentName) {
    Long segment = settings.audience().segmentId();
    String name = segment == null ? null : segmentName.apply(segment);
    List<String> parts = CellText.audience(settings.audience(), name == null ? "" : name);
    return cell(
        Setting.WHO,
        settings,
        parts.isEmpty() ? "Everybody" : StringUtils.capitalize(String.join(", ", parts)),
        CellText.coverage(settings.rules().coverage()));
  }

  private Cell survey(Touchpoint one) {
    SurveyDraft draft = surveys.draft(one.surveyId());
    String version =
        one.surveyVersionId() == null
            ? "not published"
            : "version " + surveys.version(one.surveyVersionId()).number();
    return cell(
        Setting.SURVEY,
        one.settings(),
        draft.content().kind().label(),
        version + ", " + CellText.language(draft.content().language()));
  }

  private static Cell cell(
      Setting setting, TouchpointSettings settings, String text, String detail) {
    Confirmations.Mark mark = settings.confirmed().marks().get(setting);
    return new Cell(setting, text, detail, mark == null, mark == null ? "" : mark.by());
  }
}
