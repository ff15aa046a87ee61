package org.heed.followup.alert;

import java.util.List;
import java.util.Objects;
import org.heed.followup.CaseDetail;
import org.heed.followup.CaseHandedOver;
import org.heed.followup.Cases;
import org.heed.platform.outbox.EventConsumer;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;

/** Tells a person that somebody handed them a case. */
@Component
class HandOverMail implements EventConsumer<CaseHandedOver> {

  private final Cases cases;
  private final Users users;
  private final OwnerAlerts alerts;

  HandOverMail(Cases cases, Users users, OwnerAlerts alerts) {
    this.cases = cases;
    this.users = users;
    this.alerts = alerts;
  }

  @Override
  public String name() {
    return "followup.hand-over-mail";
  }

  @Override
  public Class<CaseHandedOver> type() {
    return CaseHandedOver.class;
  }

  @Override
  public void handle(long workspaceId, List<CaseHandedOver> events) {
    events.forEach(this::tell);
  }

  private void tell(CaseHandedOver event) {
    CaseDetail handed = cases.get(event.caseId());
    User owner = users.get(event.toOwnerId());
    boolean undone =
        handed.history().stream().anyMatch(step -> step.id() == event.stepId() && step.undone());
    if (!undone && !Objects.equals(owner.id(), event.byUserId())) {
      alerts.tellOfHandOver(event.stepId(), event.byName(), alert(handed, owner));
    }
  }

  private static CaseAlert alert(CaseDetail handed, User owner) {
    return new CaseAlert(
        handed.id(),
        handed.revision(),
        owner,
        new AlertFacts(handed.customer(), handed.kind(), handed.score(), handed.comment()),
        handed.openedAt(),
        handed.dueAt());
  }
}
