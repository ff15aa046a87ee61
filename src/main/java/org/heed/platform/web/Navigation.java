package org.heed.platform.web;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its navigation: the entries that this person may open, in one order. */
@ControllerAdvice
class Navigation {

  private static final List<NavItem> FIXED =
      List.of(
          new NavItem("today", "Today", "/today", "today", Permission.SEE_CASES, 10),
          new NavItem("team", "Team", "/team", "team", Permission.LEAD_CASES, 15),
          new NavItem(
              "executive", "Executive", "/executive", "executive", Permission.SEE_SCORES, 20),
          new NavItem(
              "responses", "Responses", "/responses", "responses", Permission.SEE_RESPONSES, 30),
          new NavItem(
              "customers", "Customers", "/customers", "customers", Permission.SEE_CUSTOMERS, 40),
          new NavItem("program", "Program", "/program", "program", Permission.SEE_PROGRAM, 50),
          new NavItem(
              "settings", "Settings", "/settings", "settings", Permission.MANAGE_WORKSPACE, 90));

  private final ObjectProvider<NavItem> further;

  Navigation(ObjectProvider<NavItem> further) {
    this.further = further;
  }

  /** The shell's facts; absent for visitors who are not signed in. */
  @ModelAttribute("shell")
  @Nullable Shell shell(@Nullable Principal principal) {
    if (!(principal instanceof Authentication person) || !person.isAuthenticated()) {
      return null;
    }
    Set<String> held =
        person.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    List<NavItem> items =
        Stream.concat(FIXED.stream(), further.stream())
            .filter(item -> held.contains(item.permission().name()))
            .sorted(Comparator.comparingInt(NavItem::order))
            .toList();
    return new Shell(person.getName(), items);
  }

  /** What the page shell shows about the signed-in person. */
  record Shell(String personName, List<NavItem> items) {

    /** Whether another kind of work begins here: following up, understanding, running it all. */
    public boolean beginsAnew(int index) {
      return index > 0 && kindOfWork(items.get(index)) != kindOfWork(items.get(index - 1));
    }

    private static int kindOfWork(NavItem item) {
      return Math.min(item.order() / 20, 2);
    }

    /** Up to two letters for the round badge. */
    public String initials() {
      return Stream.of(personName.strip().split("\\s+", -1))
          .filter(word -> !word.isEmpty())
          .limit(2)
          .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
          .collect(Collectors.joining())
          .toUpperCase(java.util.Locale.ROOT);
    }
  }
}
