package org.heed.followup.merge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can stand in curly brackets in words for a customer. */
public enum MergeField {
  /** The whole name of the contact. */
  NAME("the contact’s name", "Enter the name on the contact’s page, or leave {name} out."),
  /** The first word of that name. */
  FIRST_NAME("the contact’s first name", "Enter the name on the contact’s page."),
  /** The name of the account. */
  COMPANY("the account’s name", "Give the contact an account, or leave {company} out."),
  /** What the customer was asked about. */
  PRODUCT("what was rated", "The survey names no product; leave {product} out."),
  /** The score, as a number. */
  SCORE("the score", "This case has no score."),
  /** Who writes or calls; when that is nobody in person, who looks after the case. */
  OWNER("your name", "Enter it under Profile."),
  /** That person's address. */
  OWNER_MAIL("your address", "Ask an administrator to enter it."),
  /** Where to book a time with that person. */
  MEETING_LINK("your booking page", "Enter it under Profile."),
  /** What the writer of the letter says in words of their own. */
  OWN_WORDS("your own words", "Write a few words of your own.");

  private final String meaning;
  private final String remedy;

  MergeField(String meaning, String remedy) {
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** The field written like this, without brackets. */
  static Optional<MergeField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }

  /** How it is written, without brackets, such as {@code first-name}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is replaced by, for people. */
  public String meaning() {
    return meaning;
  }

  /** What to do when its value is not known. */
  public String remedy() {
    return remedy;
  }
}
