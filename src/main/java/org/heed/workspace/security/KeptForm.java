package org.heed.workspace.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.heed.platform.web.SentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What somebody typed into a form that came too late, carried through the sign-in so that they can
 * send it afterwards. It is never sent by itself: whoever is signed in then sees it and presses the
 * button, on a page with a token of its own. Only forms of our own pages are kept, so no other site
 * can put words into somebody's mouth.
 */
public final class KeptForm {

  private static final String ACTION = "kept.action";
  private static final String NAME = "kept.name";
  private static final String VALUE = "kept.value";
  private static final int LARGEST = 200_000;

  private KeptForm() {}

  /** The form of a refused request; null when there is none to keep. */
  static @Nullable SentForm refused(HttpServletRequest request) {
    boolean whole = !NextPage.isFragment(request) && isOurs(request);
    SentForm sent = whole ? SentForm.of(request) : null;
    return sent == null ? null : bounded(sent);
  }

  /** Browsers tell truly which site a form came from. */
  private static boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    String host = request.getHeader(HttpHeaders.HOST);
    return site != null
        ? site.equals("same-origin")
        : origin != null && origin.endsWith("//" + host);
  }

  /** What a sign-in carries along; null when it carries nothing. */
  public static @Nullable SentForm carried(HttpServletRequest signIn) {
    String action = signIn.getParameter(ACTION);
    if (action == null) {
      return null;
    }
    String[] names = values(signIn, NAME);
    String[] values = values(signIn, VALUE);
    List<SentForm.Field> fields = new ArrayList<>();
    for (int at = 0; at < Math.min(names.length, values.length); at++) {
      fields.add(new SentForm.Field(names[at], values[at]));
    }
    return bounded(new SentForm(action, fields));
  }

  private static String[] values(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? new String[0] : values;
  }

  private static @Nullable SentForm bounded(SentForm form) {
    List<SentForm.Field> fields =
        form.fields().stream().filter(field -> !field.name().equals("_csrf")).toList();
    int size = fields.stream().mapToInt(field -> field.value().length()).sum();
    return NextPage.isOwn(form.action()) && size <= LARGEST
        ? new SentForm(form.action(), fields)
        : null;
  }
}
