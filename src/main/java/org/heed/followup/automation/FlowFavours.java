package org.heed.followup.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.heed.followup.advocacy.AskingByAutomation;
import org.heed.followup.advocacy.AskingByAutomation.Wish;
import org.heed.followup.advocacy.Favour;
import org.heed.followup.advocacy.Referrals;
import org.springframework.stereotype.Component;

/**
 * Lets runs ask for favours. Whether a customer may be asked is decided when a run has come to that
 * step, by the row that also decides between people; a run that may not is taken further without.
 */
@Component
class FlowFavours {

  private final AskingByAutomation asking;
  private final Referrals referrals;

  FlowFavours(AskingByAutomation asking, Referrals referrals) {
    this.asking = asking;
    this.referrals = referrals;
  }

  /** Takes a run further, asking or not. */
  interface Going {
    Progress of(DueRun run, boolean mayAsk);
  }

  /** All runs as far as they come now, with the letters of those who may ask. */
  List<Progress> settle(List<DueRun> due, Going going) {
    List<Progress> hoped = due.stream().map(run -> going.of(run, true)).toList();
    Map<Long, Long> asked = asking.ask(hoped.stream().flatMap(FlowFavours::wish).toList());
    List<Progress> settled = new ArrayList<>();
    for (Progress one : hoped) {
      Long favour = asked.get(one.run().id());
      settled.add(one.asked().isPresent() && favour == null ? going.of(one.run(), false) : one);
      if (favour != null) {
        write(one, favour);
      }
    }
    return settled;
  }

  private static Stream<Wish> wish(Progress one) {
    DueRun run = one.run();
    return one.asked().stream()
        .map(
            asked ->
                new Wish(
                    run.id(),
                    Objects.requireNonNull(run.facts().customer().contactId()),
                    run.responseId(),
                    asked.step().favour(),
                    run.automation()));
  }

  private void write(Progress one, long favour) {
    Progress.Asked asked = one.asked().orElseThrow();
    String link = asked.step().favour() == Favour.REFERRAL ? referrals.link(favour) : "";
    one.letters().add(CustomerLetter.of(one.run(), asked.number(), asked.step().letter(), link));
  }
}
