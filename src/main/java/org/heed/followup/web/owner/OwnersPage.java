package org.heed.followup.web.owner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.followup.owner.OwnerOrders;
import org.heed.followup.owner.OwnerWay;
import org.heed.followup.owner.PersonSkills;
import org.heed.followup.owner.Rota;
import org.heed.followup.owner.RotaLines;
import org.heed.followup.owner.Skills;
import org.heed.followup.person.SpecialistGroup;
import org.heed.followup.person.SpecialistGroups;
import org.heed.platform.text.ReadingOrder;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads what the page about owners shows. */
@Component
class OwnersPage {

  private final OwnerOrders orders;
  private final Skills skills;
  private final Rota rota;
  private final SpecialistGroups groups;
  private final Users users;
  private final Workspaces workspaces;

  OwnersPage(
      OwnerOrders orders,
      Skills skills,
      Rota rota,
      SpecialistGroups groups,
      Users users,
      Workspaces workspaces) {
    this.orders = orders;
    this.skills = skills;
    this.rota = rota;
    this.groups = groups;
    this.users = users;
    this.workspaces = workspaces;
  }

  /** Somebody who works on cases, and what they can do, as typed. */
  record Line(long userId, String name, String languages, String products) {}

  /** A group with its members' names. */
  record GroupLine(SpecialistGroup group, String names) {}

  String show(Model page) {
    List<User> workers = workers();
    Map<Long, String> names = users.all().stream().collect(Collectors.toMap(User::id, User::name));
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    page.addAttribute("ways", OwnerWay.values());
    page.addAttribute("workers", workers);
    page.addAttribute("defaultOwner", defaultOwner(names));
    putIfAbsent(page, "order", places(orders.current()));
    page.addAttribute("lines", lines(workers));
    putIfAbsent(page, "rota", RotaLines.write(rota.all(), addresses()));
    page.addAttribute(
        "groups",
        groups.all().stream()
            .map(
                group ->
                    new GroupLine(
                        group,
                        group.members().stream()
                            .map(id -> names.getOrDefault(id, ""))
                            .collect(Collectors.joining(", "))))
            .toList());
    return "followup/rules/owners";
  }

  private static void putIfAbsent(Model page, String name, Object value) {
    if (!page.containsAttribute(name)) {
      page.addAttribute(name, value);
    }
  }

  private String defaultOwner(Map<Long, String> names) {
    Long owner = workspaces.current().settings().defaultOwnerId();
    return owner == null ? "an owner of the workspace" : names.getOrDefault(owner, "nobody");
  }

  /** One for each place of the order; empty places last. */
  private static List<String> places(List<OwnerWay> order) {
    List<String> places = new ArrayList<>(order.stream().map(OwnerWay::key).toList());
    while (places.size() < OwnerWay.values().length) {
      places.add("");
    }
    return places;
  }

  /** Active people who work on cases, by name. */
  List<User> workers() {
    return users.all().stream()
        .filter(User::active)
        .filter(user -> user.role().permissions().contains(Permission.WORK_CASES))
        .sorted(Comparator.comparing(User::name, ReadingOrder.NAMES))
        .toList();
  }

  /** Ids of those by address in lower case. */
  Map<String, Long> byAddress() {
    return workers().stream()
        .collect(Collectors.toMap(user -> user.email().toLowerCase(Locale.ROOT), User::id));
  }

  private Map<Long, String> addresses() {
    return users.all().stream().collect(Collectors.toMap(User::id, User::email));
  }

  private List<Line> lines(List<User> workers) {
    Map<Long, PersonSkills> known = skills.all();
    PersonSkills none = PersonSkills.typed("", "");
    return workers.stream()
        .map(
            user -> {
              PersonSkills can = known.getOrDefault(user.id(), none);
              return new Line(user.id(), user.name(), can.spoken(), can.known());
            })
        .toList();
  }
}
