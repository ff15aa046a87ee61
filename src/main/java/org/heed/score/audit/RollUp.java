package org.heed.score.audit;

import java.util.Arrays;
import java.util.Locale;
import org.heed.platform.web.NotFound;

/** What is stored beside the raw answers, and therefore checked against them. */
enum RollUp {
  SCORE_DAY("Scores by day", "Executive, sites and change alerts read it."),
  INVITED_DAY("Asked and answered by day", "Response rates read it."),
  ACCOUNT_SCORE("Scores by account", "Customers, money at risk and health read it."),
  FACTS("Answers in Explore and boards", "Explore, boards, alerts and digests read it."),
  INVITED_FACTS("Asked and answered in Explore", "Response rates of every slice read it.");

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
