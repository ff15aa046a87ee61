package org.heed.dashboard.explore;

import java.util.List;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.snapshot.Attributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a change of a score is made of; it comes after the page that shows the score. */
@Controller
@RequiresPermission(Permission.SEE_SCORES)
class MovedController {

  private static final List<String> BY = List.of("segment", "tier", "region", "touchpoint");

  private final Views views;
  private final ChangeSplit changes;
  private final SameAccounts same;
  private final Attributes attributes;

  MovedController(Views views, ChangeSplit changes, SameAccounts same, Attributes attributes) {
    this.views = views;
    this.changes = changes;
    this.same = same;
    this.attributes = attributes;
  }

  /** Other people or other answers, by each attribute that tells customers apart. */
  record Line(ChangeSplit.Move move, String href) {}

  @GetMapping("/explore/moved")
  String moved(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    Address address = new Address(parameters);
    Choices choices = views.choices(address, false);
    model.addAttribute("kind", choices.kind());
    model.addAttribute("lines", lines(choices));
    model.addAttribute("same", same.sentence(choices));
    return "dashboard/explore-moved :: moved";
  }

  private List<Line> lines(Choices choices) {
    return BY.stream()
        .flatMap(key -> attributes.find(key).stream())
        .filter(attribute -> choices.address().first("f." + attribute.key()).isEmpty())
        .map(attribute -> changes.move(choices, attribute))
        .filter(move -> move.change().publishable() && move.parts().segments().size() > 1)
        .map(
            move -> new Line(move, choices.address().with("split", move.by().key()).at("/explore")))
        .toList();
  }
}
