package org.heed.workspace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.platform.mail.ParkedMails;
import org.heed.platform.outbox.ParkedEvents;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.platform.web.StuckWork;
import org.heed.workspace.AuditTrail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What could not be done by itself, with a button to try again. */
@Controller
@RequiresPermission(Permission.OPERATE)
class ParkedController {

  private final ParkedEvents events;
  private final ParkedMails mails;
  private final List<StuckWork> others;
  private final AuditTrail audit;

  ParkedController(
      ParkedEvents events, ParkedMails mails, List<StuckWork> others, AuditTrail audit) {
    this.events = events;
    this.mails = mails;
    this.others = others;
    this.audit = audit;
  }

  @GetMapping("/settings/stuck")
  String show(Model model) {
    model.addAttribute("events", events.all());
    model.addAttribute("mails", mails.all());
    Map<StuckWork, List<StuckWork.Item>> waiting = new LinkedHashMap<>();
    others.forEach(one -> waiting.put(one, one.items().get()));
    waiting.values().removeIf(List::isEmpty);
    model.addAttribute("others", waiting);
    return "workspace/stuck";
  }

  @PostMapping("/settings/stuck/events/{id}/attempt")
  String tryEvent(@PathVariable long id, RedirectAttributes redirect) {
    events.tryAgain(id);
    audit.record("event.tried_again", "event", Long.toString(id), Map.of());
    redirect.addFlashAttribute("flash", "It is tried again now; reload in a moment.");
    return "redirect:/settings/stuck";
  }

  @PostMapping("/settings/stuck/work/{key}/{id}/attempt")
  String tryOther(@PathVariable String key, @PathVariable long id, RedirectAttributes redirect) {
    others.stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such work."))
        .tryAgain()
        .accept(id);
    audit.record("work.tried_again", key, Long.toString(id), Map.of());
    redirect.addFlashAttribute("flash", "It is tried again now; reload in a moment.");
    return "redirect:/settings/stuck";
  }

  @PostMapping("/settings/stuck/mails/{id}/attempt")
  String tryMail(@PathVariable long id, RedirectAttributes redirect) {
    mails.tryAgain(id);
    audit.record("mail.tried_again", "mail", Long.toString(id), Map.of());
    redirect.addFlashAttribute("flash", "The mail is sent again now; reload in a moment.");
    return "redirect:/settings/stuck";
  }
}
