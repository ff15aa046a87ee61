package org.heed.followup.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.person.People;
import org.heed.followup.person.Staffing;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.RuleAction.OpenCase;
import org.heed.followup.rule.RuleMatch;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives cases that are open already to specialists, when a rule that names them comes to hold: the
 * reason often arrives after the score. A case on which somebody has begun stays where it is.
 */
@Component
class SpecialistRouting {

  private final Cases cases;
  private final Staffing staffing;
  private final JdbcClient jdbc;

  SpecialistRouting(Cases cases, Staffing staffing, JdbcClient jdbc) {
    this.cases = cases;
    this.staffing = staffing;
    this.jdbc = jdbc;
  }

  /** An answer for which a rule has just come to hold. */
  record Held(long responseId, RuleMatch match) {

    private Optional<Addressee> group() {
      return match
          .rule()
          .definition()
          .openCase()
          .map(OpenCase::owner)
          .filter(owner -> owner.kind() == Addressee.Kind.GROUP);
    }
  }

  /** Hands these over; one whose owner belongs to the group already stays. */
  void route(List<Held> held) {
    List<Held> special = held.stream().filter(one -> one.group().isPresent()).toList();
    if (!special.isEmpty()) {
      People people = staffing.now();
      Map<Long, Long> untouched = untouched(special);
      for (Held one : special) {
        Long caseId = untouched.get(one.responseId());
        if (caseId != null) {
          // Read one by one: an earlier rule may just have given the case to somebody.
          route(cases.get(caseId), one, people);
        }
      }
    }
  }

  /** Cases on which nobody has begun, by the answer they are about. */
  private Map<Long, Long> untouched(List<Held> special) {
    Map<Long, Long> byResponse = new HashMap<>();
    jdbc.sql(
            """
            select c.response_id, c.id from follow_up_case c
             where c.workspace_id = ? and c.response_id = any (?) and c.state = 'open'
               and c.first_contact_at is null
               and not exists (select from case_step s
                                where s.workspace_id = c.workspace_id and s.case_id = c.id
                                  and s.actor_id is not null and s.undone_at is null)
            """)
        .params(
            WorkspaceScope.current(), special.stream().map(Held::responseId).toArray(Long[]::new))
        .query(
            row -> {
              byResponse.put(row.getLong("response_id"), row.getLong("id"));
            });
    return byResponse;
  }

  private void route(CaseDetail open, Held held, People people) {
    Addressee group = held.group().orElseThrow();
    Optional<User> chosen = people.ofGroup(group);
    if (chosen.isPresent() && !people.belongs(open.ownerId(), group)) {
      User specialist = chosen.get();
      if (specialist.id() != open.ownerId()) {
        people.give(specialist);
        String reason = reason(specialist, people.groupName(group), held.match());
        cases.handOver(open.id(), open.revision(), specialist.id(), reason);
      }
    }
  }

  /** The rule's own words come last: a long reason is cut at its end. */
  private static String reason(User specialist, String group, RuleMatch match) {
    return "%s has the fewest open cases of the group “%s”, for the rule “%s”: %s"
        .formatted(specialist.name(), group, match.rule().name(), match.because());
  }
}
