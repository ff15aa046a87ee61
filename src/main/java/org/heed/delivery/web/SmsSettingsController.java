package org.heed.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import org.heed.delivery.sms.SmsAccounts;
import org.heed.delivery.sms.SmsHooks;
import org.heed.delivery.sms.SmsSettings;
import org.heed.delivery.sms.SmsTransport;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.platform.web.SettingsPage;
import org.heed.platform.web.SettingsTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Through whom the workspace sends text messages, and when it must not. */
@Controller
@SettingsPage
@RequiresPermission(Permission.MANAGE_WORKSPACE)
class SmsSettingsController {

  private final SmsAccounts accounts;
  private final SmsHooks hooks;
  private final SmsTransport transport;

  SmsSettingsController(SmsAccounts accounts, SmsHooks hooks, SmsTransport transport) {
    this.accounts = accounts;
    this.hooks = hooks;
    this.transport = transport;
  }

  @Bean
  static SettingsTab smsTab() {
    return new SettingsTab(
        "sms",
        SettingsTab.Topic.CONNECTIONS,
        "Text messages",
        "/settings/sms",
        Permission.MANAGE_WORKSPACE,
        30);
  }

  @GetMapping("/settings/sms")
  String show(Model page) {
    return form(SmsSettingsForm.of(accounts.settings().orElse(SmsSettings.EMPTY)), page);
  }

  @PostMapping("/settings/sms")
  String save(
      @ModelAttribute SmsSettingsForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      accounts.change(form.settings(), SmsSettingsForm.typed(form.secret()));
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      return form(form.withoutSecret(), page);
    }
    next.addFlashAttribute("flash", "The settings are saved.");
    return "redirect:/settings/sms";
  }

  private String form(SmsSettingsForm form, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("transport", transport.describe());
    page.addAttribute("hasSecret", accounts.hasOwnSecret());
    page.addAttribute("ready", accounts.account().isPresent());
    page.addAttribute("replyUrl", hooks.replyUrl());
    return "delivery/sms-settings";
  }
}
