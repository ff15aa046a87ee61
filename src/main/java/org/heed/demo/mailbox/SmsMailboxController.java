package org.heed.demo.mailbox;

import java.util.UUID;
import org.heed.delivery.sms.IncomingSms;
import org.heed.demo.DemoOnly;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.texting.Conversation;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The demo's text messages, and a way to reply in a customer's place. */
@Controller
@DemoOnly
@RequiresPermission(Permission.SIGNED_IN)
class SmsMailboxController {

  private final SmsMailbox mailbox;
  private final Conversation conversation;
  private final Workspaces workspaces;

  SmsMailboxController(SmsMailbox mailbox, Conversation conversation, Workspaces workspaces) {
    this.mailbox = mailbox;
    this.conversation = conversation;
    this.workspaces = workspaces;
  }

  @GetMapping("/mailbox/sms")
  String list(Model model) {
    model.addAttribute("messages", mailbox.newest());
    model.addAttribute("zone", workspaces.current().timeZone());
    return "demo/sms-mailbox";
  }

  @PostMapping("/mailbox/sms")
  String reply(@RequestParam String number, @RequestParam String text, RedirectAttributes next) {
    String clean = PlainText.clean(text, 1_000);
    IncomingSms message = new IncomingSms("demo-" + UUID.randomUUID(), number, clean, false);
    String answer = conversation.answer(WorkspaceScope.current(), message);
    next.addFlashAttribute("flash", "Heed texts back: " + answer);
    return "redirect:/mailbox/sms";
  }
}
