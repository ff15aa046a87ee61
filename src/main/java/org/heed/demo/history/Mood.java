package org.heed.demo.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * How satisfied a simulated customer is: an account's relation, a person's own view, slow
 * improvement of the product, a support incident in the eleventh month that hits one region and
 * fades, and a local team in the last months that pleases another.
 */
final class Mood {

  static final String HIT_REGION = "DACH";
  private static final double USUAL = 7.5;
  private static final double INCIDENT_DEPTH = 2.9;
  private static final int INCIDENT_DAY = 315;
  private static final int INCIDENT_DAYS = 75;
  private static final String PLEASED_REGION = "Nordics";
  private static final double PLEASURE = 2.2;
  private static final int PLEASED_FROM_DAY = 455;

  private final Instant began;

  Mood(Instant began) {
    this.began = began;
  }

  int score(long accountId, long contactId, String region, Instant at) {
    double person = new Random(contactId * 104_729).nextGaussian() * 1.3;
    double moment = new Random(contactId ^ at.getEpochSecond()).nextGaussian() * 0.7;
    double mood = ofAccount(accountId, region, at) + person + moment;
    return (int) Math.max(0, Math.min(10, Math.round(mood)));
  }

  /** How satisfied an account's people are on the whole, on the scale of their scores. */
  double ofAccount(long accountId, String region, Instant at) {
    double improvement = 0.9 * day(at) / 540.0;
    return USUAL + relation(accountId) * 1.45 + improvement + change(region, at);
  }

  /** How good relations with an account are, in standard deviations. */
  static double relation(long accountId) {
    return new Random(accountId * 7919).nextGaussian();
  }

  private double change(String region, Instant at) {
    boolean pleased = region.equals(PLEASED_REGION) && day(at) >= PLEASED_FROM_DAY;
    return (pleased ? PLEASURE : 0) - incident(region, at);
  }

  /** How much the incident weighs on a region at this moment, 0 to 1. */
  double trouble(String region, Instant at) {
    return incident(region, at) / INCIDENT_DEPTH;
  }

  /** Whether the incident is on this customer's mind. */
  boolean remembersIncident(String region, Instant at) {
    return incident(region, at) > 0.6;
  }

  private double incident(String region, Instant at) {
    long since = day(at) - INCIDENT_DAY;
    if (!region.equals(HIT_REGION) || since < 0 || since > INCIDENT_DAYS) {
      return 0;
    }
    return INCIDENT_DEPTH * (1 - since / (double) INCIDENT_DAYS);
  }

  private long day(Instant at) {
    return ChronoUnit.DAYS.between(began, at);
  }
}
