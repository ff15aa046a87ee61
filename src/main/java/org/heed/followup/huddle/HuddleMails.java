package org.heed.followup.huddle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.followup.huddle.HuddlePlans.Plan;
import org.heed.platform.jobs.RecurringJob;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.EveryWorkspace;
import org.heed.workspace.User;
import org.heed.workspace.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the sheets that are planned: each once, to everybody it is for. */
@Component
class HuddleMails {

  private final HuddlePlans plans;
  private final Huddles huddles;
  private final HuddleSheet sheet;
  private final StaffMail mail;
  private final HeedSettings settings;
  private final Workspaces workspaces;
  private final EveryWorkspace everywhere;
  private final TransactionTemplate transactions;

  HuddleMails(
      HuddlePlans plans,
      Huddles huddles,
      HuddleSheet sheet,
      StaffMail mail,
      HeedSettings settings,
      Workspaces workspaces,
      EveryWorkspace everywhere,
      TransactionTemplate transactions) {
    this.plans = plans;
    this.huddles = huddles;
    this.sheet = sheet;
    this.mail = mail;
    this.settings = settings;
    this.workspaces = workspaces;
    this.everywhere = everywhere;
    this.transactions = transactions;
  }

  @Bean
  static RecurringJob sendHuddles(HuddleMails mails) {
    return new RecurringJob("followup.huddles", Duration.ofMinutes(2), mails::sendEverywhere);
  }

  void sendEverywhere() {
    everywhere.run("Huddle mail", this::send);
  }

  /** Sends what is due in the workspace in scope. */
  void send() {
    transactions.executeWithoutResult(
        transaction -> plans.claim().forEach(plan -> mail.queueAll(letters(plan))));
  }

  private List<StaffMail.Draft> letters(Plan plan) {
    Huddle huddle = huddles.of(plan.leadId(), plan.rhythm());
    String html = sheet.html(huddle);
    String text = sheet.text(huddle, link(plan));
    List<StaffMail.Draft> letters = new ArrayList<>();
    for (String address : addresses(plan)) {
      letters.add(
          new StaffMail.Draft(
              "huddle:%d:%s:%s".formatted(plan.id(), workspaces.today(), address),
              address,
              "Huddle: " + huddle.team() + ", " + huddle.rhythm().label().toLowerCase(Locale.ROOT),
              text,
              html));
    }
    return letters;
  }

  private List<String> addresses(Plan plan) {
    String address = plan.address();
    return address == null
        ? huddles.people(plan.leadId()).stream().map(User::email).toList()
        : List.of(address);
  }

  private String link(Plan plan) {
    String team = plan.leadId() == null ? "" : "&lead=" + plan.leadId();
    return settings.linkBase() + "/team/huddle?rhythm=" + plan.rhythm().key() + team;
  }
}
