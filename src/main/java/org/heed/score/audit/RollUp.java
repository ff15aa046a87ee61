package org.heed.score.audit;

import java.util.Arrays;
import java.util.Locale;
import org.heed.platform.web.NotFound;

/** What is stored beside the raw answers, and therefore checked against them. */
public enum RollUp {
  SCORE_DAY("Scores by day", "Executive, sites and change alerts read it."),
  INVITED_DAY("Asked and answered by day", "Response rates read it."),
  SCORE_TOTAL("Scores of all touchpoints", "Executive reads it where no touchpoint is chosen."),
  INVITED_TOTAL("Asked and answered at all touchpoints", "Response rates of Executive read it."),
  ACCOUNT_SCORE("Scores by account", "Customers, money at risk and health read it."),
  FACTS("Answers in Explore and boards", "Explore, boards, alerts and digests read it."),
  INVITED_FACTS("Asked and answered in Explore", "Response rates of every slice read it."),
  CASE_DAY("Cases by day", "The figures of the loop and the team's load read it."),
  CASE_DAY_TIME("Times of cases by day", "First response and resolution times read it."),
  CASE_PROMISE_DAY("Promises by day", "The share of cases answered in time reads it."),
  ACCOUNT_HEALTH("Health of accounts", "Health, review sheets and account pages read it.");

  private final String label;
  private final String use;

  RollUp(String label, String use) {
    this.label = label;
    this.use = use;
  }

  static RollUp of(String key) {
    return Arrays.stream(values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such roll-up."));
  }

  /** The stored name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  public String use() {
    return use;
  }
}
