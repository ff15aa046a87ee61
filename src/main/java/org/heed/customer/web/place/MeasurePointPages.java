package org.heed.customer.web.place;

import java.util.List;
import java.util.stream.Collectors;
import org.heed.customer.place.BranchAccounts;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointTree;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.web.NotFound;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of measure points. */
@Component
class MeasurePointPages {

  private static final int ACCOUNTS = 50;

  private final MeasurePoints points;
  private final BranchAccounts accounts;
  private final Users users;

  MeasurePointPages(MeasurePoints points, BranchAccounts accounts, Users users) {
    this.points = points;
    this.accounts = accounts;
    this.users = users;
  }

  /** One level of the tree: a point with those right below, or those at the top. */
  String level(@Nullable Long at, Model page) {
    MeasurePointTree tree = points.tree();
    MeasurePoint here = at == null ? null : found(tree, at);
    page.addAttribute("title", here == null ? "Measure points" : here.name());
    page.addAttribute("here", here);
    page.addAttribute("trail", here == null ? List.of() : tree.trail(here));
    page.addAttribute("children", tree.children(at));
    page.addAttribute("tree", tree);
    page.addAttribute("sizes", accounts.sizes());
    page.addAttribute("accounts", here == null ? List.of() : accounts.first(here, ACCOUNTS));
    page.addAttribute("mostAccounts", ACCOUNTS);
    page.addAttribute(
        "managers", users.all().stream().collect(Collectors.toMap(User::id, User::name)));
    return "customers/measure-points";
  }

  private static MeasurePoint found(MeasurePointTree tree, long id) {
    return tree.find(id).orElseThrow(() -> new NotFound("There is no measure point " + id + "."));
  }

  /** The form of a point; without a number, of a new one. */
  String form(MeasurePointForm form, @Nullable Long id, Model page) {
    MeasurePointTree tree = points.tree();
    MeasurePoint self = id == null ? null : found(tree, id);
    page.addAttribute("form", form);
    page.addAttribute("title", self == null ? "New measure point" : self.name());
    page.addAttribute("point", self);
    page.addAttribute(
        "parents", tree.open().stream().filter(one -> self == null || !self.holds(one)).toList());
    page.addAttribute("kinds", MeasurePoint.Kind.values());
    page.addAttribute("channels", MeasurePoint.ChannelKind.values());
    page.addAttribute("people", users.all().stream().filter(User::active).toList());
    return "customers/measure-point-form";
  }
}
