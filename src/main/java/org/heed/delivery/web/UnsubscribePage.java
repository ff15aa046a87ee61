package org.heed.delivery.web;

import org.heed.survey.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sees under an unsubscribe link.
 *
 * @param action where the button posts to; null for no button
 */
record UnsubscribePage(
    String heading, String sentence, @Nullable String action, @Nullable String button) {

  static UnsubscribePage of(Words words, String organisation, String token, boolean optedOut) {
    return optedOut
        ? new UnsubscribePage(
            words.text("stopped.title"),
            words.text("stopped.text", organisation),
            "/u/" + token + "/return",
            words.text("stopped.button"))
        : new UnsubscribePage(
            words.text("stop.title"),
            words.text("stop.text", organisation),
            "/u/" + token,
            words.text("stop.button"));
  }

  static UnsubscribePage unknownLink(Words words) {
    return noButton(words.text("link.title"), words.text("link.text"));
  }

  static UnsubscribePage forgotten(Words words, String organisation) {
    return noButton(words.text("gone.title"), words.text("gone.text", organisation));
  }

  static UnsubscribePage test(Words words, String organisation) {
    return noButton(words.text("testmail.title"), words.text("testmail.text", organisation));
  }

  private static UnsubscribePage noButton(String heading, String sentence) {
    return new UnsubscribePage(heading, sentence, null, null);
  }
}
