package org.heed.delivery.web;

import org.heed.delivery.Sending;
import org.heed.delivery.sms.SmsAccounts;
import org.heed.delivery.sms.SmsLog;
import org.heed.delivery.sms.SmsSettings;
import org.heed.platform.mail.MailServerWatch;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.program.settings.Channel;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the mails of a touchpoint fare, and what a person can do about those in trouble. */
@Controller
@RequestMapping("/program/touchpoints/{id}/sending")
@RequiresPermission(Permission.SEE_PROGRAM)
class SendingController {

  private static final String BACK = "redirect:/program/touchpoints/{id}/sending";

  private final Sending sending;
  private final Touchpoints touchpoints;
  private final SmsLog log;
  private final SmsAccounts accounts;
  private final MailServerWatch mailServer;
  private final Workspaces workspaces;

  SendingController(
      Sending sending,
      Touchpoints touchpoints,
      SmsLog log,
      SmsAccounts accounts,
      MailServerWatch mailServer,
      Workspaces workspaces) {
    this.mailServer = mailServer;
    this.workspaces = workspaces;
    this.log = log;
    this.accounts = accounts;
    this.sending = sending;
    this.touchpoints = touchpoints;
  }

  @GetMapping
  String show(@PathVariable long id, Model model) {
    Touchpoint touchpoint = touchpoints.find(id);
    boolean texts = touchpoint.settings().reach().channel() == Channel.SMS;
    model.addAttribute("touchpoint", touchpoint);
    model.addAttribute("texts", texts);
    model.addAttribute("one", texts ? "text" : "mail");
    model.addAttribute("many", texts ? "texts" : "mails");
    model.addAttribute("sums", texts ? log.sums(id) : null);
    model.addAttribute("currency", accounts.settings().map(SmsSettings::currency).orElse(""));
    model.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    model.addAttribute("status", sending.status(id));
    model.addAttribute("away", texts ? null : mailServer.away().orElse(null));
    model.addAttribute("zone", workspaces.current().timeZone());
    model.addAttribute("troubled", sending.troubled(id));
    return "delivery/sending";
  }

  @PostMapping("/{invitationId}/again")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String again(@PathVariable long id, @PathVariable long invitationId, RedirectAttributes next) {
    sending.sendAgain(id, invitationId);
    next.addFlashAttribute("flash", "It will be sent again.");
    return BACK;
  }

  @PostMapping("/parked/again")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String parkedAgain(@PathVariable long id, RedirectAttributes next) {
    int mails = sending.tryParkedAgain(id);
    next.addFlashAttribute("flash", "%,d will be tried again.".formatted(mails));
    return BACK;
  }
}
