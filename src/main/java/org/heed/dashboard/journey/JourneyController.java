package org.heed.dashboard.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.matrix.Stages;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Series;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.score.Period;
import org.heed.score.Scores;
import org.heed.score.Slice;
import org.heed.score.facts.Counted;
import org.heed.score.facts.FactCells;
import org.heed.score.facts.FactQuery;
import org.heed.score.facts.Facts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Scores of the stages of the journey: purchase, onboarding, delivery, support and so on. */
@Controller
@RequiresPermission(Permission.SEE_SCORES)
class JourneyController {

  private static final int STAGE = SnapshotAttribute.STAGE.number();

  private final Facts facts;
  private final Attributes attributes;
  private final Scores scores;
  private final Workspaces workspaces;

  JourneyController(Facts facts, Attributes attributes, Scores scores, Workspaces workspaces) {
    this.facts = facts;
    this.attributes = attributes;
    this.scores = scores;
    this.workspaces = workspaces;
  }

  @GetMapping("/executive/journey")
  String journey(@RequestParam(defaultValue = "") String kind, Model page) {
    List<SurveyKind> kinds = scores.kinds();
    SurveyKind asked = asked(kind, kinds);
    LocalDate today = workspaces.today();
    page.addAttribute("kind", asked);
    page.addAttribute("kinds", kinds);
    page.addAttribute("today", today);
    page.addAttribute("journey", journey(asked, today));
    return "dashboard/journey";
  }

  /** The kind asked for; else what is asked after single experiences, if anybody was. */
  private SurveyKind asked(String key, List<SurveyKind> kinds) {
    return kinds.stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseGet(
            () -> kinds.contains(SurveyKind.TNPS) ? SurveyKind.TNPS : scores.kind(Slice.ALL));
  }

  private Journey journey(SurveyKind kind, LocalDate today) {
    List<LocalDate> months = Period.year(today).monthStarts();
    FactCells cells =
        facts.count(
            new FactQuery(
                Series.ANSWERS,
                Counted.SCORE,
                kind,
                months,
                today,
                Map.of(),
                List.of(STAGE),
                false));
    Map<Integer, String> values = attributes.values(STAGE);
    Map<String, List<Tally>> byStage = new TreeMap<>(Stages.ORDER);
    for (int code : cells.present(0)) {
      byStage.put(values.getOrDefault(code, ""), counts(kind, cells, code, months.size()));
    }
    List<JourneyStage> stages = new ArrayList<>();
    byStage.forEach(
        (stage, counts) -> stages.add(new JourneyStage(kind, stage, counts, months.getFirst())));
    return new Journey(kind, stages, months);
  }

  private static List<Tally> counts(SurveyKind kind, FactCells cells, int code, int months) {
    return IntStream.range(0, months)
        .mapToObj(month -> cells.values(month, code, 0))
        .map(values -> Tally.of(kind, Arrays.copyOfRange(values, 1, 12)))
        .toList();
  }
}
