package org.heed.followup.web.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.followup.notice.NoticeKind;
import org.heed.followup.notice.NoticeLog;
import org.heed.followup.notice.SharedInboxes;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.platform.web.SettingsPage;
import org.heed.platform.web.SettingsTab;
import org.heed.workspace.Teams;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shared inboxes, and what became of the latest notices to everybody. */
@Controller
@SettingsPage
@RequiresPermission(Permission.MANAGE_WORKSPACE)
class NoticeDeliveryController {

  private static final int SHOWN = 50;
  private static final int TAB = 23;

  private final SharedInboxes inboxes;
  private final NoticeLog log;
  private final Teams teams;
  private final Users users;
  private final Workspaces workspaces;

  NoticeDeliveryController(
      SharedInboxes inboxes, NoticeLog log, Teams teams, Users users, Workspaces workspaces) {
    this.inboxes = inboxes;
    this.log = log;
    this.teams = teams;
    this.users = users;
    this.workspaces = workspaces;
  }

  @Bean
  static SettingsTab noticesTab() {
    return new SettingsTab(
        "notices",
        SettingsTab.Topic.FOLLOW_UP,
        "Notices",
        "/settings/notices",
        Permission.MANAGE_WORKSPACE,
        TAB);
  }

  /** An inbox in words. */
  record Row(long id, String address, String team, String kinds) {}

  @GetMapping("/settings/notices")
  String show(Model page) {
    return page("", null, EnumSet.of(NoticeKind.NEW_CASE, NoticeKind.BREACH), page);
  }

  @PostMapping("/settings/notices/inboxes")
  String add(
      @RequestParam(defaultValue = "") String address,
      @RequestParam(required = false) @Nullable Long leadId,
      @RequestParam(required = false) @Nullable List<String> kinds,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    Set<NoticeKind> chosen = kinds(kinds);
    try {
      inboxes.add(address, leadId, chosen);
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      return page(address, leadId, chosen, page);
    }
    next.addFlashAttribute("flash", "Added. The inbox gets what happens from now on.");
    return "redirect:/settings/notices";
  }

  private static Set<NoticeKind> kinds(@Nullable List<String> keys) {
    Set<String> chosen = keys == null ? Set.of() : new HashSet<>(keys);
    return EnumSet.allOf(NoticeKind.class).stream()
        .filter(kind -> chosen.contains(kind.key()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeKind.class)));
  }

  @PostMapping("/settings/notices/inboxes/{id}/remove")
  String remove(@PathVariable long id, RedirectAttributes next) {
    inboxes.remove(id);
    next.addFlashAttribute("flash", "Removed.");
    return "redirect:/settings/notices";
  }

  private String page(String address, @Nullable Long leadId, Set<NoticeKind> kinds, Model page) {
    Map<Long, String> names = users.all().stream().collect(Collectors.toMap(User::id, User::name));
    ZoneId zone = workspaces.current().timeZone();
    page.addAttribute("inboxes", inboxes.all().stream().map(one -> row(one, names)).toList());
    page.addAttribute("leads", leads());
    page.addAttribute("kinds", NoticeKind.values());
    page.addAttribute("address", address);
    page.addAttribute("leadId", leadId);
    page.addAttribute("chosen", kinds);
    page.addAttribute(
        "told", log.newest(SHOWN).stream().map(entry -> NoticeRow.of(entry, zone)).toList());
    return "followup/notice/delivery";
  }

  private List<User> leads() {
    Set<Long> leading = new HashSet<>(teams.leads().values());
    return users.all().stream().filter(user -> leading.contains(user.id())).toList();
  }

  private static Row row(SharedInboxes.Inbox inbox, Map<Long, String> names) {
    Long lead = inbox.leadId();
    return new Row(
        inbox.id(),
        inbox.address(),
        lead == null ? "Everybody" : "Team of " + names.getOrDefault(lead, "somebody who left"),
        inbox.kinds().stream().sorted().map(NoticeKind::label).collect(Collectors.joining(" · ")));
  }
}
