package org.heed.customer.web;

import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every customer page knows. */
@ControllerAdvice(basePackageClasses = CustomerPage.class)
class CustomerPage {

  private final Workspaces workspaces;

  CustomerPage(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @ModelAttribute("display")
  Display display() {
    return new Display(workspaces.current().timeZone());
  }

  @ModelAttribute("mayEdit")
  boolean mayEdit() {
    return Actor.current().may(Permission.EDIT_CUSTOMERS);
  }

  @ModelAttribute("mayImport")
  boolean mayImport() {
    return Actor.current().may(Permission.IMPORT_CUSTOMERS);
  }

  @ModelAttribute("mayMerge")
  boolean mayMerge() {
    return Actor.current().may(Permission.MERGE_CUSTOMERS);
  }

  @ModelAttribute("mayProgram")
  boolean mayProgram() {
    return Actor.current().may(Permission.EDIT_PROGRAM);
  }
}
