package org.heed.statistics.weighting;

import java.util.Collection;

/**
 * How a customer feels just now: their answers, recent ones counting more, drawn towards what is
 * usual while there are few of them. With an age of a and a half-life of h days an answer counts
 * 2^(−a/h); the usual value counts like {@code priorAnswers} fresh answers.
 *
 * @param value between the usual value and the answers, on their scale
 * @param effectiveAnswers sum of the weights: how much the answers had to say
 * @param shrinkage share of the usual value in it, 0 to 1; 1 without answers
 */
public record Pulse(double value, double effectiveAnswers, double shrinkage) {

  /**
   * One answer of the customer.
   *
   * @param value finite, such as 0 to 10
   * @param ageInDays not negative
   */
  public record Beat(double value, double ageInDays) {

    public Beat {
      if (!Double.isFinite(value) || !(ageInDays >= 0)) {
        throw new IllegalArgumentException("Answer " + value + " of " + ageInDays + " days ago");
      }
    }
  }

  /**
   * The pulse of these answers.
   *
   * @param usual value of customers like this one
   * @param halfLifeInDays positive; 90 makes an answer of last quarter count half
   * @param priorAnswers positive; 1 trusts a single fresh answer by half
   * @throws IllegalArgumentException when one of them is out of range
   */
  public static Pulse of(
      Collection<Beat> answers, double usual, double halfLifeInDays, double priorAnswers) {
    if (!Double.isFinite(usual) || !(halfLifeInDays > 0) || !(priorAnswers > 0)) {
      throw new IllegalArgumentException("Usual value, half-life and prior have to be numbers");
    }
    double weights = 0;
    double sum = 0;
    for (Beat answer : answers) {
      double weight = Math.pow(2, -answer.ageInDays() / halfLifeInDays);
      weights += weight;
      sum += weight * answer.value();
    }
    double value = (sum + priorAnswers * usual) / (weights + priorAnswers);
    return new Pulse(value, weights, priorAnswers / (weights + priorAnswers));
  }
}
