package org.heed.response.web.list;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.platform.export.FileFormat;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoints;
import org.heed.response.ResponsePage;
import org.heed.response.Responses;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of answers. */
@Controller
@RequiresPermission(Permission.SEE_RESPONSES)
class ResponseListController {

  private static final int ROWS = 50;

  private final Responses responses;
  private final Touchpoints touchpoints;
  private final Users users;
  private final Workspaces workspaces;
  private final Explored explored;
  private final AllowedAnswers filters;
  private final Scales scales;

  ResponseListController(
      Responses responses,
      Touchpoints touchpoints,
      Users users,
      Workspaces workspaces,
      Explored explored,
      AllowedAnswers filters,
      Scales scales) {
    this.scales = scales;
    this.responses = responses;
    this.touchpoints = touchpoints;
    this.users = users;
    this.workspaces = workspaces;
    this.explored = explored;
    this.filters = filters;
  }

  @GetMapping("/responses")
  String list(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListQuery query = ListQuery.of(parameters);
    ResponsePage page = responses.search(filters.of(query), after, ROWS);
    ZoneId zone = workspaces.current().timeZone();
    model.addAttribute("query", query);
    model.addAttribute("scales", scales.of(query));
    model.addAttribute("explored", explored.words(query));
    model.addAttribute("ownOnly", !AllowedAnswers.all());
    model.addAttribute("exports", AllowedAnswers.export() ? exports(query) : Map.of());
    model.addAttribute("back", Explored.back(query));
    model.addAttribute(
        "answers",
        page.rows().stream().map(row -> ListedAnswer.of(row, zone, query.value("q"))).toList());
    model.addAttribute("next", page.next() == null ? null : query.continued(page.next()));
    model.addAttribute("first", after == null ? null : query.continued(null));
    model.addAttribute("touchpoints", touchpoints.all());
    model.addAttribute("regions", responses.regions());
    String hidden = filters.why();
    model.addAttribute("hidden", hidden);
    model.addAttribute("owners", hidden == null ? users.all() : List.of());
    return "response/list";
  }

  private static Map<String, String> exports(ListQuery query) {
    Map<String, String> byLabel = new LinkedHashMap<>();
    for (FileFormat format : FileFormat.values()) {
      byLabel.put(format.label(), query.at("/responses." + format.extension()));
    }
    return byLabel;
  }
}
