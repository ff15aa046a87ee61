package org.heed.followup.answer;

import java.util.List;
import org.heed.followup.alert.OwnerAlerts;
import org.heed.followup.alert.PromoterAlert;
import org.heed.followup.person.People;
import org.heed.followup.person.Staffing;
import org.springframework.stereotype.Component;

/** Keeps the promoter flags of contacts and accounts, and tells owners about their promoters. */
@Component
class PromoterNews {

  private final Staffing staffing;
  private final PromoterFlags flags;
  private final OwnerAlerts alerts;

  PromoterNews(Staffing staffing, PromoterFlags flags, OwnerAlerts alerts) {
    this.staffing = staffing;
    this.flags = flags;
    this.alerts = alerts;
  }

  /** Tells the owner of each answer that is a promoter's now, once for each answer. */
  void tell(List<Finding> found) {
    List<Finding> happy = found.stream().filter(Finding::isPromoter).toList();
    if (happy.isEmpty()) {
      return;
    }
    People people = staffing.now();
    alerts.tellOfPromoters(happy.stream().map(finding -> alert(finding, people)).toList());
  }

  private static PromoterAlert alert(Finding finding, People people) {
    return new PromoterAlert(
        finding.event().responseId(),
        people.accountOwner(finding.accountOwnerId()),
        finding.facts(),
        finding.at());
  }

  /** Brings the flags of everybody these news are about in line with their latest answers. */
  void updateFlags(long workspaceId, List<News> news) {
    flags.update(workspaceId, news);
  }
}
