package org.heed.delivery.rendering;

import org.heed.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a survey goes out.
 *
 * @param organisation the company as its customers know it
 * @param from address that mails come from
 * @param linkBase what links begin with
 * @param logoUrl where the picture is; null for none
 */
record Sender(String organisation, String from, String linkBase, @Nullable String logoUrl) {

  private static final int LONGEST_NAME = 100;

  /** The From header: this name, or the organisation's, with the instance's address. */
  String named(String senderName) {
    String name = senderName.isBlank() ? organisation : senderName;
    String clean = PlainText.cleanLine(name, LONGEST_NAME).replaceAll("[<>\"\\\\]", "");
    return clean.isEmpty() ? address() : clean + " <" + address() + ">";
  }

  private String address() {
    return from.substring(from.lastIndexOf('<') + 1).replace(">", "").strip();
  }

  /** The domain that Message-IDs end with. */
  String domain() {
    return address().substring(address().lastIndexOf('@') + 1);
  }
}
