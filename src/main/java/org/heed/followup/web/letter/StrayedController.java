package org.heed.followup.web.letter;

import org.heed.followup.mail.ReplyAddress;
import org.heed.followup.mail.reply.Replies;
import org.heed.followup.mail.reply.ReplyMailbox;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.platform.web.SettingsPage;
import org.heed.platform.web.SettingsTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Replies that belong to no case for sure wait here for a person. */
@Controller
@SettingsPage
@RequestMapping("/settings/replies")
@RequiresPermission(Permission.OPERATE)
class StrayedController {

  private static final String LIST = "redirect:/settings/replies";

  private final Replies replies;
  private final ReplyMailbox mailbox;
  private final ReplyAddress address;

  StrayedController(Replies replies, ReplyMailbox mailbox, ReplyAddress address) {
    this.replies = replies;
    this.mailbox = mailbox;
    this.address = address;
  }

  @Bean
  static SettingsTab repliesTab() {
    return new SettingsTab(
        "replies",
        SettingsTab.Topic.FOLLOW_UP,
        "Replies",
        "/settings/replies",
        Permission.OPERATE,
        22);
  }

  @GetMapping
  String list(Model page) {
    page.addAttribute("strayed", replies.strayed());
    page.addAttribute("address", address.mailbox());
    page.addAttribute("mailbox", mailbox);
    return "followup/letters/replies";
  }

  @PostMapping("/{id}/case")
  String assign(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String number,
      RedirectAttributes next) {
    try {
      replies.assign(id, Long.parseLong(number.strip().replaceFirst("^.*/", "")));
      next.addFlashAttribute("flash", "It stands on the case now, and its owner knows.");
    } catch (NumberFormatException | NotFound wrong) {
      next.addFlashAttribute("flash", "There is no such case. Enter its number or its address.");
    } catch (Conflict late) {
      next.addFlashAttribute("flash", late.getMessage());
    }
    return LIST;
  }

  @PostMapping("/{id}/dismissal")
  String dismiss(@PathVariable long id, RedirectAttributes next) {
    try {
      replies.dismiss(id);
      next.addFlashAttribute("flash", "Taken off the list.");
    } catch (Conflict late) {
      next.addFlashAttribute("flash", late.getMessage());
    }
    return LIST;
  }
}
