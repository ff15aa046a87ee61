package org.heed.followup.answer;

import java.util.List;
import org.heed.followup.alert.OwnerAlerts;
import org.heed.followup.alert.PromoterAlert;
import org.springframework.stereotype.Component;

/** Keeps the promoter flags of contacts and accounts, and tells owners about their promoters. */
@Component
class PromoterNews {

  private final Promises promises;
  private final PromoterFlags flags;
  private final OwnerAlerts alerts;

  PromoterNews(Promises promises, PromoterFlags flags, OwnerAlerts alerts) {
    this.promises = promises;
    this.flags = flags;
    this.alerts = alerts;
  }

  /** Tells the owner of each answer that is a promoter's now, once for each answer. */
  void tell(List<Finding> found) {
    List<Finding> happy = found.stream().filter(Finding::isPromoter).toList();
    if (happy.isEmpty()) {
      return;
    }
    Owners owners = promises.owners();
    alerts.tellOfPromoters(happy.stream().map(finding -> alert(finding, owners)).toList());
  }

  private static PromoterAlert alert(Finding finding, Owners owners) {
    return new PromoterAlert(
        finding.event().responseId(),
        owners.firstActive(finding.accountOwnerId()),
        finding.facts(),
        finding.at());
  }

  /** Brings the flags of everybody these news are about in line with their latest answers. */
  void updateFlags(long workspaceId, List<News> news) {
    flags.update(workspaceId, news);
  }
}
