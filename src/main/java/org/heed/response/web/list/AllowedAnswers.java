package org.heed.response.web.list;

import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.response.ResponseFilter;
import org.heed.workspace.Actor;
import org.heed.workspace.PersonalFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows every list to what the person may see: who looks after customers sees their own. */
@Component
class AllowedAnswers {

  private static final String OWNER = "owner";

  private final Explored explored;
  private final PersonalFigures personal;

  AllowedAnswers(Explored explored, PersonalFigures personal) {
    this.personal = personal;
    this.explored = explored;
  }

  static boolean all() {
    return Actor.current().may(Permission.SEE_ALL_RESPONSES);
  }

  static boolean export() {
    return Actor.current().may(Permission.EXPORT_RESPONSES);
  }

  /** Why answers cannot be narrowed to one person's customers; null while they can. */
  @Nullable String why() {
    return personal.why();
  }

  /**
   * The same for a file, which carries no sentence that says what was left out.
   *
   * @throws InvalidInput when it asks for one person's customers while these figures are off
   */
  ResponseFilter ofFile(ListQuery query) {
    String why = why();
    if (why != null && query.names(OWNER)) {
      throw new InvalidInput(OWNER, why);
    }
    return of(query);
  }

  ResponseFilter of(ListQuery query) {
    ListQuery allowed = why() == null ? query : query.without(OWNER);
    ResponseFilter filter = allowed.filter().with(explored.tests(allowed));
    Long own = Actor.current().id();
    return all() ? filter : filter.ownedBy(own == null ? 0 : own);
  }
}
