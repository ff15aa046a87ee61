package org.heed.customer.web;

import jakarta.servlet.http.HttpServletResponse;
import org.heed.platform.web.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * What was wrong with a form, shown beside its field on the page that keeps what was typed.
 *
 * @param field the input at fault
 * @param sentence what to do
 */
public record Problem(String field, String sentence) {

  /** Puts the problem of an input on its page. */
  public static void show(InvalidInput input, Model page, HttpServletResponse response) {
    show(new Problem(input.field(), String.valueOf(input.getMessage())), page, response);
  }

  static void show(Problem problem, Model page, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.addAttribute("problem", problem);
  }

  /** The sentence for this field; null when the field is fine. */
  public @org.jspecify.annotations.Nullable String of(String name) {
    return field.equals(name) ? sentence : null;
  }
}
