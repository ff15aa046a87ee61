package org.heed.followup.web.playbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.ContactAttempt;
import org.heed.followup.merge.MergeField;
import org.heed.followup.merge.MergeValues;
import org.heed.followup.playbook.Playbook;
import org.heed.followup.playbook.Playbooks;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What to say to the customer of a case: beside the case, and step by step for a call. */
@Controller
@RequestMapping("/cases/{id}")
@RequiresPermission(Permission.SEE_CASES)
class ScriptController {

  private final Cases cases;
  private final Playbooks playbooks;
  private final MergeValues values;

  ScriptController(Cases cases, Playbooks playbooks, MergeValues values) {
    this.cases = cases;
    this.playbooks = playbooks;
    this.values = values;
  }

  /** The card beside the case; a page of its own without script. */
  @GetMapping("/playbook")
  String beside(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String book,
      @RequestHeader(name = "HX-Request", defaultValue = "") String part,
      Model page) {
    show(id, book, page);
    return part.isEmpty() ? "followup/playbooks/script" : "followup/playbooks/beside :: card";
  }

  /** Large type, one step at a time. */
  @GetMapping("/script")
  String script(@PathVariable long id, @RequestParam(defaultValue = "") String book, Model page) {
    show(id, book, page);
    return "followup/playbooks/script";
  }

  private void show(long id, String wanted, Model page) {
    CaseDetail found = cases.get(id);
    Map<MergeField, String> facts = values.of(found);
    List<Playbook> fitting = playbooks.of(found);
    page.addAttribute("case", found);
    page.addAttribute("tone", found.kind().category(found.score()).name().toLowerCase(Locale.ROOT));
    page.addAttribute("books", fitting);
    page.addAttribute("meetingLink", facts.get(MergeField.MEETING_LINK));
    page.addAttribute("results", ContactAttempt.Result.values());
    page.addAttribute("mayWork", Actor.current().may(Permission.WORK_CASES) && found.isOpen());
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    page.addAttribute(
        "script",
        fitting.stream()
            .filter(book -> wanted.isEmpty() || book.key().equals(wanted))
            .findFirst()
            .or(() -> fitting.stream().findFirst())
            .map(book -> Script.of(book, facts))
            .orElse(null));
  }
}
