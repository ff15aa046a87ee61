package org.heed.program.wizard;

import java.time.LocalDate;
import java.util.List;
import org.heed.platform.web.InvalidInput;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.matrix.ProgramVersions;
import org.heed.program.planning.Audiences;
import org.heed.program.wizard.Proposal.Proposed;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes and creates whole programs for the current workspace. */
@Service
public class WizardPrograms {

  private final Touchpoints touchpoints;
  private final ProgramVersions versions;
  private final Audiences audiences;
  private final Workspaces workspaces;
  private final Users users;

  WizardPrograms(
      Touchpoints touchpoints,
      ProgramVersions versions,
      Audiences audiences,
      Workspaces workspaces,
      Users users) {
    this.touchpoints = touchpoints;
    this.versions = versions;
    this.audiences = audiences;
    this.workspaces = workspaces;
    this.users = users;
  }

  /** The program that fits these answers and the contacts that are there. */
  public Proposal propose(WizardAnswers answers) {
    LocalDate today = workspaces.today();
    TouchpointSettings everybody =
        Proposals.of(answers, 0, today).touchpoints().getFirst().settings();
    return Proposals.of(answers, audiences.count(everybody).matching(), today);
  }

  /**
   * Creates the proposed touchpoints as drafts with published surveys, everything assumed, and
   * keeps the table as a version. Those whose name is there already are left as they are.
   *
   * @return how many were created
   * @throws InvalidInput when the owner is not there
   */
  @Transactional
  public int create(WizardAnswers answers) {
    Long owner = answers.ownerId();
    if (owner != null && users.find(owner).isEmpty()) {
      throw new InvalidInput("owner", "This person is not in Heed any more. Choose another.");
    }
    Proposal proposal = propose(answers);
    List<String> there = touchpoints.all().stream().map(Touchpoint::name).toList();
    List<Proposed> fresh =
        proposal.touchpoints().stream()
            .filter(one -> !there.contains(one.settings().name()))
            .toList();
    for (Proposed one : fresh) {
      touchpoints.publish(touchpoints.create(one.settings(), one.survey()).id());
    }
    versions.save(note(proposal));
    return fresh.size();
  }

  private static String note(Proposal proposal) {
    return "Proposed by the wizard: "
        + proposal.methodology()
        + ". "
        + proposal.targets().getFirst().choice()
        + ".";
  }
}
