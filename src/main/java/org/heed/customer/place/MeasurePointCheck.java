package org.heed.customer.place;

import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What keeps a measure point from being stored as somebody wants it. */
@Component
class MeasurePointCheck {

  private static final int DEEPEST = 10;

  private final Users users;

  MeasurePointCheck(Users users) {
    this.users = users;
  }

  /**
   * The path that the point would hang below.
   *
   * @param self the point as it is; null for a new one
   * @throws InvalidInput naming the field that cannot be used
   */
  String above(MeasurePointDraft draft, MeasurePointTree tree, @Nullable MeasurePoint self) {
    requireOwnCode(draft, tree, self);
    Long manager = draft.managerId();
    if (manager != null && users.find(manager).isEmpty()) {
      throw new InvalidInput("manager", "There is no user %d.".formatted(manager));
    }
    MeasurePoint parent = parent(draft, tree);
    if (self != null && parent != null && self.holds(parent)) {
      throw new InvalidInput(
          "parent", "“%s” is part of this branch itself.".formatted(parent.name()));
    }
    int levels = self == null ? 1 : levels(self, tree);
    if ((parent == null ? 0 : parent.depth() + 1) + levels > DEEPEST) {
      throw new InvalidInput(
          "parent", "The tree would be deeper than %d levels.".formatted(DEEPEST));
    }
    return parent == null ? "/" : parent.path();
  }

  private static void requireOwnCode(
      MeasurePointDraft draft, MeasurePointTree tree, @Nullable MeasurePoint self) {
    tree.byCode(draft.code())
        .filter(same -> self == null || same.id() != self.id())
        .ifPresent(
            same -> {
              throw new InvalidInput("code", "“%s” has this code already.".formatted(same.name()));
            });
  }

  private static @Nullable MeasurePoint parent(MeasurePointDraft draft, MeasurePointTree tree) {
    Long id = draft.parentId();
    return id == null
        ? null
        : tree.find(id)
            .orElseThrow(
                () -> new InvalidInput("parent", "There is no measure point %d.".formatted(id)));
  }

  private static int levels(MeasurePoint top, MeasurePointTree tree) {
    int deepest = tree.branch(top).stream().mapToInt(MeasurePoint::depth).max().orElse(0);
    return deepest - top.depth() + 1;
  }
}
