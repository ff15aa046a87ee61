package org.heed.followup.alert;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.followup.CaseDetail;
import org.heed.followup.CaseHandedOver;
import org.heed.followup.Cases;
import org.heed.platform.outbox.EventConsumer;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people that somebody handed them a case. */
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
    Map<Long, CaseDetail> handed =
        cases.findAll(events.stream().map(CaseHandedOver::caseId).distinct().toList()).stream()
            .collect(Collectors.toMap(CaseDetail::id, Function.identity()));
    Map<Long, User> owners =
        users.all().stream().collect(Collectors.toMap(User::id, Function.identity()));
    alerts.tellOfHandOvers(
        events.stream()
            .filter(event -> !Objects.equals(event.toOwnerId(), event.byUserId()))
            .filter(event -> stands(event, handed.get(event.caseId())))
            .map(event -> alert(event, handed, owners))
            .toList());
  }

  private static boolean stands(CaseHandedOver event, @Nullable CaseDetail handed) {
    return handed != null
        && handed.history().stream()
            .noneMatch(step -> step.id() == event.stepId() && step.undone());
  }

  private static HandOverAlert alert(
      CaseHandedOver event, Map<Long, CaseDetail> cases, Map<Long, User> owners) {
    CaseDetail handed = Objects.requireNonNull(cases.get(event.caseId()));
    return new HandOverAlert(
        event.stepId(),
        event.byName(),
        new CaseAlert(
            handed.id(),
            handed.revision(),
            Objects.requireNonNull(owners.get(event.toOwnerId())),
            new AlertFacts(handed.customer(), handed.kind(), handed.score(), handed.comment()),
            handed.openedAt(),
            handed.dueAt()));
  }
}
