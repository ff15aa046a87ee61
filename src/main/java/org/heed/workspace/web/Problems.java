package org.heed.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import org.heed.platform.web.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Shows what was wrong beside the field, on the page that keeps what the person typed. */
final class Problems {

  private Problems() {}

  static void show(InvalidInput problem, Model page, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.addAttribute("field", problem.field());
    page.addAttribute("problem", problem.getMessage());
  }
}
