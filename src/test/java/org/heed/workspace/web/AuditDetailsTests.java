package org.heed.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.heed.workspace.web.AuditDetails.Fact;
import org.junit.jupiter.api.Test;

class AuditDetailsTests {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  @Test
  void aChangeTellsOnlyWhatDiffers() {
    assertThat(
            of(
                """
                {"before": {"name": "Q", "pace": {"startOn": "2026-12-01"}, "days": ["MONDAY"]},
                 "after": {"name": "Q", "pace": {"startOn": "2026-11-22"},
                           "days": ["MONDAY", "SUNDAY"], "priority": 5}}
                """))
        .containsExactly(
            new Fact("pace: start on", "22 Nov 2026", "1 Dec 2026"),
            new Fact("days", "monday, sunday", "monday"),
            new Fact("priority", "5", "—"));
  }

  @Test
  void timesAreThoseOfTheWorkspaceAndNothingIsLostInLists() {
    assertThat(
            of(
                """
                {"dueAt": "2026-11-24T13:30:45.04Z", "score": 0, "note": null, "none": [],
                 "clocks": [{"most": 30, "scope": "ACCOUNT"}], "why": "Too slow, A"}
                """))
        .containsExactly(
            new Fact("due", "24 Nov 2026, 14:30", null),
            new Fact("score", "0", null),
            new Fact("clocks: 1: most", "30", null),
            new Fact("clocks: 1: scope", "account", null),
            new Fact("why", "Too slow, A", null));
  }

  @Test
  void codesAndNumbersOfPeopleAreShownAsWords() {
    assertThat(
            of(
                """
                {"owner": 4, "leadId": "nobody", "state": "no_effect", "active": true, "note": " ",
                 "score": 4, "defaultOwnerId": 99}
                """))
        .containsExactly(
            new Fact("owner", "Mia Kim", null),
            new Fact("lead", "nobody", null),
            new Fact("state", "no effect", null),
            new Fact("active", "yes", null),
            new Fact("score", "4", null),
            new Fact("takes cases without an owner", "99", null));
  }

  @Test
  void whatCannotBeReadIsShownAsItIs() {
    assertThat(of("{")).containsExactly(new Fact("details", "{", null));
  }

  private static List<Fact> of(String json) {
    return new AuditDetails(VIENNA, Map.of(4L, "Mia Kim")).of(json);
  }
}
