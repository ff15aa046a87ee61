package org.heed.followup.web.rules;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.followup.rule.FollowUpRule;
import org.heed.followup.rule.Names;
import org.heed.followup.rule.RuleWords;
import org.heed.followup.rule.book.NameReader;
import org.heed.followup.rule.book.Rules;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads what the pages of rules show. */
@Component
class RulePages {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final Rules rules;
  private final NameReader names;
  private final Workspaces workspaces;
  private final JdbcClient jdbc;
  private final Clock clock;

  RulePages(Rules rules, NameReader names, Workspaces workspaces, JdbcClient jdbc, Clock clock) {
    this.rules = rules;
    this.names = names;
    this.workspaces = workspaces;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param held for how many answers of the last 90 days the rule held
   */
  record Line(FollowUpRule rule, String sentence, long held, boolean mayEdit) {}

  /** A version as the editor lists it. */
  record VersionLine(int version, String sentence, String when, String by) {}

  List<Line> list() {
    Names known = names.read();
    Map<Long, Long> held = held();
    boolean mayEdit = Actor.current().may(Permission.EDIT_PROGRAM);
    return rules.all().stream()
        .map(
            rule ->
                new Line(
                    rule,
                    RuleWords.sentence(rule.definition(), known),
                    held.getOrDefault(rule.id(), 0L),
                    mayEdit))
        .toList();
  }

  private Map<Long, Long> held() {
    Map<Long, Long> byRule = new HashMap<>();
    jdbc.sql(
            """
            select rule_id, count(*) as held from rule_match
             where workspace_id = ? and at > ? group by rule_id
            """)
        .params(
            WorkspaceScope.current(), Timestamp.from(clock.instant().minus(Duration.ofDays(90))))
        .query(
            row -> {
              byRule.put(row.getLong("rule_id"), row.getLong("held"));
            });
    return byRule;
  }

  String editor(RuleForm form, @Nullable FollowUpRule rule, Model page) {
    Names known = names.read();
    page.addAttribute("form", form);
    page.addAttribute("rule", rule);
    page.addAttribute("title", rule == null ? "New rule" : rule.name());
    page.addAttribute("editor", RuleEditor.of(form.conditions(), known));
    try {
      rules.check(form.definition());
      page.addAttribute("sentence", RuleWords.sentence(form.definition(), known));
    } catch (InvalidInput unfinished) {
      page.addAttribute("unfinished", unfinished.getMessage());
    }
    if (rule != null) {
      page.addAttribute("versions", versions(rule.id(), known));
    }
    return "followup/rules/edit";
  }

  private List<VersionLine> versions(long ruleId, Names known) {
    ZoneId zone = workspaces.current().timeZone();
    return rules.versions(ruleId).stream()
        .map(
            one ->
                new VersionLine(
                    one.version(),
                    RuleWords.sentence(one.definition(), known),
                    when(one.madeAt(), zone),
                    one.madeBy()))
        .toList();
  }

  private static String when(Instant at, ZoneId zone) {
    return WHEN.format(at.atZone(zone));
  }
}
