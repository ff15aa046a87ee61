package org.heed.followup.web.automation;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.heed.followup.advocacy.Favour;
import org.heed.followup.automation.Automation;
import org.heed.followup.automation.Automations;
import org.heed.followup.rule.Names;
import org.heed.followup.rule.book.NameReader;
import org.heed.followup.web.rules.RuleEditor;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads what the pages of automations show. */
@Component
class AutomationPages {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private static final String RUNS =
      """
      select r.id, r.automation_id, r.version, r.state, r.started_at, r.started_by, r.due_at,
             coalesce(r.why_ended, '') as why, r.response_id,
             coalesce(nullif(p.name, ''), p.email, 'Unknown contact') as customer
        from automation_run r
        join response a on a.workspace_id = r.workspace_id and a.id = r.response_id
        left join contact p on p.workspace_id = a.workspace_id and p.id = a.contact_id
       where r.workspace_id = :workspace
      """;

  private final Automations automations;
  private final NameReader names;
  private final Workspaces workspaces;
  private final JdbcClient jdbc;

  AutomationPages(
      Automations automations, NameReader names, Workspaces workspaces, JdbcClient jdbc) {
    this.automations = automations;
    this.names = names;
    this.workspaces = workspaces;
    this.jdbc = jdbc;
  }

  /** A run in the list and on its own page. */
  record RunLine(
      long id,
      long automationId,
      int version,
      String state,
      String started,
      String startedBy,
      String due,
      String why,
      long responseId,
      String customer) {}

  /** A step that a run did. */
  record StepLine(int step, String when, String outcome) {}

  /** Shows the editor; draws the flow when it can be drawn. */
  String editor(
      FlowForm form, @Nullable Automation automation, Map<Integer, String> notes, Model page) {
    Names known = names.read();
    page.addAttribute("form", form);
    page.addAttribute("automation", automation);
    page.addAttribute("title", automation == null ? "New automation" : automation.name());
    page.addAttribute("editor", RuleEditor.of(form.trigger(), known));
    page.addAttribute("favours", Favour.values());
    page.addAttribute(
        "drawing",
        form.drawable().map(flow -> FlowDrawing.of(flow, known, notes, List.of())).orElse(null));
    try {
      automations.check(form.flow());
    } catch (InvalidInput unfinished) {
      page.addAttribute("unfinished", unfinished.getMessage());
    }
    if (automation != null) {
      page.addAttribute("runs", runs(automation.id()));
    }
    return "followup/automations/edit";
  }

  private List<RunLine> runs(long automationId) {
    return jdbc.sql(RUNS + " and r.automation_id = :automation order by r.id desc limit 50")
        .param("workspace", WorkspaceScope.current())
        .param("automation", automationId)
        .query(
            (row, number) ->
                new RunLine(
                    row.getLong("id"),
                    row.getLong("automation_id"),
                    row.getInt("version"),
                    row.getString("state"),
                    when(row.getTimestamp("started_at")),
                    row.getString("started_by"),
                    when(row.getTimestamp("due_at")),
                    row.getString("why"),
                    row.getLong("response_id"),
                    row.getString("customer")))
        .list();
  }

  /** Shows one run: the flow of its version with what was done. */
  String run(long automationId, long runId, Model page) {
    RunLine run =
        runs(automationId).stream()
            .filter(one -> one.id() == runId)
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no run %d any more.".formatted(runId)));
    List<StepLine> steps = steps(runId);
    page.addAttribute("run", run);
    page.addAttribute("steps", steps);
    page.addAttribute("automation", automations.get(automationId));
    page.addAttribute(
        "drawing",
        FlowDrawing.of(
            automations.flow(automationId, run.version()),
            names.read(),
            new HashMap<>(),
            steps.stream().map(StepLine::step).toList()));
    return "followup/automations/run";
  }

  private List<StepLine> steps(long runId) {
    return jdbc.sql(
            """
            select step, at, outcome from automation_step
             where workspace_id = ? and run_id = ? order by number
            """)
        .params(WorkspaceScope.current(), runId)
        .query(
            (row, number) ->
                new StepLine(
                    row.getInt("step"), when(row.getTimestamp("at")), row.getString("outcome")))
        .list();
  }

  private String when(java.sql.@Nullable Timestamp at) {
    ZoneId zone = workspaces.current().timeZone();
    return WHEN.format(Objects.requireNonNull(at).toInstant().atZone(zone));
  }
}
