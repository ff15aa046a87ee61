package org.heed.dashboard.explore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.platform.export.Download;
import org.heed.platform.export.FileFormat;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Actor;
import org.heed.workspace.PersonalFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Explore: build a view, read it, keep it. */
@Controller
@RequiresPermission(Permission.SEE_SCORES)
class ExploreController {

  private final Views views;
  private final SavedViews saved;
  private final Attributes attributes;
  private final FilterChoices filters;
  private final Words words;
  private final PersonalFigures personal;

  ExploreController(
      Views views,
      SavedViews saved,
      Attributes attributes,
      FilterChoices filters,
      Words words,
      PersonalFigures personal) {
    this.personal = personal;
    this.views = views;
    this.saved = saved;
    this.attributes = attributes;
    this.filters = filters;
    this.words = words;
  }

  @GetMapping("/explore")
  String explore(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    Address address = new Address(parameters);
    View view = views.view(address, Actor.current().may(Permission.SEE_RESPONSES));
    model.addAttribute("view", view);
    model.addAttribute("figures", Figure.values());
    model.addAttribute("kinds", SurveyKind.values());
    model.addAttribute("grains", Grain.values());
    model.addAttribute("splits", splits());
    model.addAttribute("filters", filters.of(view.choices()));
    model.addAttribute("saved", saved.all());
    model.addAttribute("query", address.query());
    model.addAttribute("downloads", downloads(address));
    model.addAttribute("words", view.answers() != null ? address.at("/explore/words") : null);
    model.addAttribute("hidden", personal.why());
    model.addAttribute("board", board(address.first("board")));
    return "dashboard/explore";
  }

  private static Map<String, String> downloads(Address address) {
    Map<String, String> byLabel = new LinkedHashMap<>();
    for (FileFormat format : FileFormat.values()) {
      byLabel.put(format.label(), address.at("/explore." + format.extension()));
    }
    return byLabel;
  }

  /** Three comments behind the number; they come after the page. */
  @GetMapping("/explore/words")
  @RequiresPermission(Permission.SEE_RESPONSES)
  String words(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    model.addAttribute("comments", words.of(views.choices(new Address(parameters), true)));
    return "dashboard/explore-words :: words";
  }

  private List<Attribute> splits() {
    return attributes.all().stream()
        .filter(attribute -> !attribute.is(SnapshotAttribute.ACCOUNT))
        .toList();
  }

  /** The board from which somebody came; null when from elsewhere. */
  private static @Nullable String board(String id) {
    return id.matches("[0-9]{1,18}") ? "/boards/" + id : null;
  }

  /** The view as a file: its series, its parts and its heat map. */
  @GetMapping({"/explore.csv", "/explore.xlsx", "/explore.parquet"})
  void download(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Address address = new Address(parameters);
    String hidden = personal.why();
    if (hidden != null && address.names("owner")) {
      throw new InvalidInput("owner", hidden);
    }
    View view = views.view(address, false);
    Download.send(
        response,
        FileFormat.ofPath(request.getRequestURI()),
        "heed-view",
        ViewTable.COLUMNS,
        file -> ViewTable.write(view, file));
  }

  @PostMapping("/explore/views")
  String save(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String query,
      RedirectAttributes next) {
    Address address = Address.parse(query);
    try {
      saved.save(name, address);
      next.addFlashAttribute("flash", "Saved as a view. It can now be pinned to a board.");
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
    }
    return "redirect:" + escaped(address.at("/explore"));
  }

  @PostMapping("/explore/views/{id}/removal")
  String delete(@PathVariable long id, RedirectAttributes next) {
    saved.delete(id);
    next.addFlashAttribute("flash", "The view is gone, also from boards.");
    return "redirect:/explore";
  }

  /** A redirect would take braces for its own variables. */
  private static String escaped(String address) {
    return Arrays.stream(address.split("[{}]", -1)).reduce("", String::concat);
  }
}
