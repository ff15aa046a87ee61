package org.heed.delivery.web;

import org.jspecify.annotations.Nullable;

/**
 * What a customer sees under an unsubscribe link.
 *
 * @param action where the button posts to; null for no button
 */
record UnsubscribePage(
    String heading, String sentence, @Nullable String action, @Nullable String button) {

  static UnsubscribePage of(String organisation, String token, boolean optedOut) {
    return optedOut
        ? new UnsubscribePage(
            "You are unsubscribed",
            "%s will not send you surveys any more.".formatted(organisation),
            "/u/" + token + "/return",
            "Receive surveys again")
        : new UnsubscribePage(
            "Stop these surveys?",
            "%s will never ask for your opinion again. Other messages are not affected."
                .formatted(organisation),
            "/u/" + token,
            "Unsubscribe");
  }

  static UnsubscribePage unknownLink() {
    return new UnsubscribePage(
        "This link is not complete",
        "Please open the unsubscribe link from the mail once more, or copy all of it.",
        null,
        null);
  }

  static UnsubscribePage forgotten(String organisation) {
    return new UnsubscribePage(
        "You are not on the list",
        "%s does not have your address for surveys any more.".formatted(organisation),
        null,
        null);
  }

  static UnsubscribePage test(String organisation) {
    return new UnsubscribePage(
        "This was a test mail",
        "In a real survey of %s, this page lets the recipient unsubscribe.".formatted(organisation),
        null,
        null);
  }
}
