package org.heed.followup.channel;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.followup.channel.CaseNotice.Fact;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.platform.web.SettingsPage;
import org.heed.platform.web.SettingsTab;
import org.heed.statistics.SurveyKind;
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

/** The page on which administrators connect chats and other systems. */
@Controller
@SettingsPage
@RequiresPermission(Permission.MANAGE_WORKSPACE)
class ChannelsController {

  private static final String PAGE = "redirect:/settings/channels";

  private final NoticeChannels channels;
  private final NoticeQueue queue;
  private final CaseNews news;
  private final Workspaces workspaces;
  private final HeedSettings settings;
  private final Clock clock;

  ChannelsController(
      NoticeChannels channels,
      NoticeQueue queue,
      CaseNews news,
      Workspaces workspaces,
      HeedSettings settings,
      Clock clock) {
    this.channels = channels;
    this.queue = queue;
    this.news = news;
    this.workspaces = workspaces;
    this.settings = settings;
    this.clock = clock;
  }

  @Bean
  static SettingsTab channelsTab() {
    return new SettingsTab(
        "channels",
        SettingsTab.Topic.CONNECTIONS,
        "Channels",
        "/settings/channels",
        Permission.MANAGE_WORKSPACE,
        31);
  }

  @GetMapping("/settings/channels")
  String show(Model page) {
    return page(page, "", ChannelKind.SLACK, EnumSet.of(ChannelTopic.CASE_OPENED));
  }

  @PostMapping("/settings/channels")
  String add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "slack") String kind,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(required = false) @Nullable List<String> topics,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    ChannelKind chosen = kind(kind);
    Set<ChannelTopic> told = topics(topics);
    try {
      String key = channels.add(name, chosen, address, told);
      next.addFlashAttribute("flash", "The channel is connected. Send it a test.");
      if (key != null) {
        next.addFlashAttribute("signingKey", key);
      }
      return PAGE;
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      page.addAttribute("address", address);
      return page(page, name, chosen, told);
    }
  }

  private static ChannelKind kind(String key) {
    try {
      return ChannelKind.of(key);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("kind", "Choose Slack, Microsoft Teams or a webhook.");
    }
  }

  private static Set<ChannelTopic> topics(@Nullable List<String> keys) {
    try {
      return keys == null
          ? Set.of()
          : keys.stream()
              .map(ChannelTopic::of)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChannelTopic.class)));
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("topics", "Choose what to tell from the list.");
    }
  }

  private String page(Model page, String name, ChannelKind kind, Set<ChannelTopic> topics) {
    page.addAttribute("channels", channels.all());
    page.addAttribute("told", queue.newest());
    page.addAttribute("kinds", ChannelKind.values());
    page.addAttribute("topics", ChannelTopic.values());
    page.addAttribute("name", name);
    page.addAttribute("kind", kind);
    page.addAttribute("chosen", topics);
    page.addAttribute("zone", workspaces.current().timeZone());
    return "followup/channels";
  }

  @PostMapping("/settings/channels/{id}/test")
  String test(@PathVariable long id, RedirectAttributes next) {
    NoticeChannel channel = channels.get(id);
    news.tell(channel, List.of(sample()));
    next.addFlashAttribute("flash", "A test is on its way to " + channel.name() + ".");
    return PAGE;
  }

  private CaseNotice sample() {
    return new CaseNotice(
        ChannelTopic.CASE_OPENED.type(),
        "test-" + clock.instant().toEpochMilli(),
        null,
        "A test from Heed: this is how an unhappy customer is announced.",
        SurveyKind.RNPS,
        3,
        "The words of the customer stand here.",
        List.of(new Fact("Account", "None, this is a test"), new Fact("Owner", "You")),
        "Open Today",
        settings.linkBase() + "/today",
        null,
        clock.instant());
  }

  @PostMapping("/settings/channels/{id}/pause")
  String pause(@PathVariable long id, RedirectAttributes next) {
    channels.setActive(id, false);
    next.addFlashAttribute("flash", "Paused. What happens meanwhile waits.");
    return PAGE;
  }

  @PostMapping("/settings/channels/{id}/resume")
  String resume(@PathVariable long id, RedirectAttributes next) {
    channels.setActive(id, true);
    next.addFlashAttribute("flash", "Resumed; what waited is being told now.");
    return PAGE;
  }

  @PostMapping("/settings/channels/{id}/remove")
  String remove(@PathVariable long id, RedirectAttributes next) {
    channels.remove(id);
    next.addFlashAttribute("flash", "The channel is removed.");
    return PAGE;
  }

  @PostMapping("/settings/channels/notices/{id}/again")
  String again(@PathVariable long id, RedirectAttributes next) {
    queue.again(id);
    next.addFlashAttribute("flash", "It is in the line again.");
    return PAGE;
  }
}
