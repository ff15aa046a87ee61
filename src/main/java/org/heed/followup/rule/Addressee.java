package org.heed.followup.rule;

import java.util.Locale;

/**
 * Who gets a case or a notice.
 *
 * @param value the user's id, the key of the role, the mail address, the channel's or the group's
 *     id; empty where the kind says it all
 */
public record Addressee(Kind kind, String value) {

  /** Whoever looks after the account. */
  public static final Addressee ACCOUNT_OWNER = new Addressee(Kind.ACCOUNT_OWNER, "");

  /** How somebody is named. */
  public enum Kind {
    /** Whoever looks after the account, else the workspace's default owner. */
    ACCOUNT_OWNER("the account's owner"),
    /** Whoever leads the account's owner. */
    LEAD("the owner's team lead"),
    /** One person. */
    PERSON("a person"),
    /** Everybody of a role; as owner of a case, the one of them with the fewest open cases. */
    ROLE("a role"),
    /** Specialists; as owner of a case, the one of them with the fewest open cases. */
    GROUP("a group"),
    /** A mailbox that several people read. */
    ADDRESS("a shared inbox"),
    /** A chat or another system; for notices only. */
    CHANNEL("a channel");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The words people read. */
    public String label() {
      return label;
    }

    /** As forms carry it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
