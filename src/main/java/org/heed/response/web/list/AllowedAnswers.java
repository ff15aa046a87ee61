package org.heed.response.web.list;

import org.heed.platform.web.Permission;
import org.heed.response.ResponseFilter;
import org.heed.workspace.Actor;
import org.springframework.stereotype.Component;

/** Narrows every list to what the person may see: who looks after customers sees their own. */
@Component
class AllowedAnswers {

  private final Explored explored;

  AllowedAnswers(Explored explored) {
    this.explored = explored;
  }

  static boolean all() {
    return Actor.current().may(Permission.SEE_ALL_RESPONSES);
  }

  static boolean export() {
    return Actor.current().may(Permission.EXPORT_RESPONSES);
  }

  ResponseFilter of(ListQuery query) {
    ResponseFilter filter = query.filter().with(explored.tests(query));
    Long own = Actor.current().id();
    return all() ? filter : filter.ownedBy(own == null ? 0 : own);
  }
}
