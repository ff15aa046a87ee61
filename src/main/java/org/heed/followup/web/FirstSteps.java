package org.heed.followup.web;

import java.util.ArrayList;
import java.util.List;
import org.heed.customer.Contacts;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.settings.MailHindrance;
import org.heed.platform.web.Permission;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/**
 * What is left to do until the first survey goes out, for whoever sets Heed up. Today shows it in a
 * workspace that never asked anybody, so that a new owner is not left with an empty list.
 */
@Component
class FirstSteps {

  private final Workspaces workspaces;
  private final Contacts contacts;
  private final Touchpoints touchpoints;
  private final HeedSettings server;

  FirstSteps(
      Workspaces workspaces, Contacts contacts, Touchpoints touchpoints, HeedSettings server) {
    this.workspaces = workspaces;
    this.contacts = contacts;
    this.touchpoints = touchpoints;
    this.server = server;
  }

  /** What keeps mails from doing their work, said to whoever sets the program up. */
  List<MailHindrance> hindrances() {
    return Actor.current().may(Permission.EDIT_PROGRAM) ? MailHindrance.of(server) : List.of();
  }

  /** The steps in their order; none once something was started, or for who may not set it up. */
  List<FirstStep> remaining() {
    if (!Actor.current().may(Permission.EDIT_PROGRAM)) {
      return List.of();
    }
    List<Touchpoint> all = touchpoints.all();
    if (all.stream().anyMatch(one -> one.state() != TouchpointState.DRAFT)) {
      return List.of();
    }
    List<FirstStep> steps = new ArrayList<>();
    if (Actor.current() instanceof Person me && namedAfterAddress(me)) {
      steps.add(
          new FirstStep(
              "Say what you are called",
              "Colleagues and customers read your name in mails and letters. Heed knows your address"
                  + " only and calls you “%s” so far.".formatted(me.name()),
              "/profile",
              true,
              false));
    }
    steps.addAll(towardsTheFirstSurvey(all));
    return List.copyOf(steps);
  }

  /** Whether the name is what stands before the at sign, which no person need be called. */
  private static boolean namedAfterAddress(Person me) {
    return me.email().regionMatches(true, 0, me.name() + "@", 0, me.name().length() + 1);
  }

  private List<FirstStep> towardsTheFirstSurvey(List<Touchpoint> all) {
    return List.of(
        new FirstStep(
            "Say who asks",
            "The company's name, as customers know it, the time zone, and who takes cases of"
                + " customers without an owner.",
            "/settings",
            Actor.current().may(Permission.MANAGE_WORKSPACE),
            !workspaces.current().settings().organisationName().isBlank()),
        new FirstStep(
            "Bring your customers",
            "One CSV or Excel list. You see what would happen before anything is stored. Invite"
                + " first whoever looks after them, and the list can say whose they are.",
            "/imports",
            Actor.current().may(Permission.IMPORT_CUSTOMERS),
            !contacts.none()),
        new FirstStep(
            "Build your program",
            "Six short questions, then a proposal with a reason for each choice.",
            "/program/wizard",
            true,
            !all.isEmpty()),
        new FirstStep(
            "Rehearse and launch",
            "See whom it would ask and when, then begin with one person's customers.",
            "/program/launch",
            !all.isEmpty(),
            false));
  }
}
