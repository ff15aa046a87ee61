package org.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.heed.AskedCustomers;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.workspace.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a finger and a narrow window need. */
class PhoneBrowserTests extends BrowserTest {

  private static final int PHONE = 390;

  /** Links that a line of a list begins with, and how high a finger finds them. */
  private static final String LOW_LINKS =
      """
      () => [...document.querySelectorAll('main :is(li, th, td) > a, main li h2 > a')]
        .filter(link => link.getBoundingClientRect().height > 0)
        .filter(link => link.getBoundingClientRect().height < 44)
        .map(link => link.textContent.trim() + ': ' + link.getBoundingClientRect().height)
      """;

  @Autowired private Answers answers;
  @Autowired private AskedCustomers asked;
  @Autowired private Outbox outbox;

  private long touchpoint;

  @BeforeEach
  void anUnhappyCustomer() {
    touchpoint = asked.touchpoint(workspace);
    long account = asked.account(workspace, "EMEA");
    long invitation = asked.invitation(workspace, touchpoint, account);
    answers.complete(workspace, invitation, 3, "The export takes minutes.", List.of());
    outbox.drain();
  }

  @Test
  void linksInListsAreAsHighAsAFingerNeeds() {
    Page phone = window(PHONE, ColorScheme.LIGHT);
    signIn(phone, person("Olga Owner", Role.OWNER));
    for (String list :
        List.of("/today", "/responses", "/customers", "/customers/contacts", "/program")) {
      phone.navigate(list);
      assertThat(phone.locator("main :is(li, th, td) a").count()).as(list).isPositive();
      assertThat((List<?>) phone.evaluate(LOW_LINKS)).as(list).isEmpty();
    }
  }

  @Test
  void theLineOfATableIsNoHigherOnADesktop() {
    Page desk = window();
    signIn(desk, person("Olga Owner", Role.OWNER));
    desk.navigate("/customers");
    assertThat(
            desk.locator("tbody th > a")
                .first()
                .evaluate("link => getComputedStyle(link).paddingBlock"))
        .isEqualTo("0px");
  }

  @Test
  void thePreviewShowsAPhoneOf320PixelsAtEverySize() {
    Page page = window();
    signIn(page, person("Olga Owner", Role.OWNER));
    for (int width : List.of(1280, 1000, PHONE, 320)) {
      page.setViewportSize(width, 860);
      page.navigate("/program/touchpoints/" + touchpoint + "/preview");
      assertThat(page.evaluate("document.querySelector('.preview-phone').clientWidth"))
          .as("in a window of %d", width)
          .isEqualTo(320);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(width);
    }
  }
}
