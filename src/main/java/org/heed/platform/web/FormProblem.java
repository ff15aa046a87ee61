package org.heed.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Says what was wrong on the page of a form, which keeps what the person typed. */
public final class FormProblem {

  private FormProblem() {}

  /**
   * Sets the status, and puts the sentence into the page as {@code problem}, with the {@code field}
   * at fault where there is one.
   */
  public static void show(Refused refused, Model page, HttpServletResponse response) {
    page.addAttribute("problem", refused.getMessage());
    switch (refused) {
      case InvalidInput wrong -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("field", wrong.field());
      }
      case Conflict stale -> response.setStatus(HttpStatus.CONFLICT.value());
    }
  }
}
