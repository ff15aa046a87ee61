package org.heed.statistics.survival;

import java.util.List;
import org.heed.statistics.survival.CoxRegression.Spell;
import org.heed.statistics.survival.CoxRegression.Ties;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** First and second derivative of Cox's partial likelihood. */
final class PartialLikelihood {

  private final List<Spell> spells;
  private final Ties ties;
  private final int width;
  private final double[] times;
  private double[] score;
  private RealMatrix information;

  PartialLikelihood(List<Spell> spells, Ties ties, int width) {
    this.spells = spells;
    this.ties = ties;
    this.width = width;
    this.times =
        spells.stream()
            .filter(spell -> spell.stay().left())
            .mapToDouble(spell -> spell.stay().exit())
            .distinct()
            .toArray();
    this.score = new double[width];
    this.information = MatrixUtils.createRealMatrix(width, width);
  }

  double[] score() {
    return score;
  }

  RealMatrix information() {
    return information;
  }

  /** The largest distance between two values of each property. */
  double[] ranges() {
    double[] ranges = new double[width];
    for (int i = 0; i < width; i++) {
      int property = i;
      var values =
          spells.stream().mapToDouble(one -> one.properties()[property]).summaryStatistics();
      ranges[i] = values.getMax() - values.getMin();
    }
    return ranges;
  }

  void evaluate(double[] beta) {
    score = new double[width];
    information = MatrixUtils.createRealMatrix(width, width);
    for (double time : times) {
      Sums risk = new Sums(width);
      Sums leaving = new Sums(width);
      int departures = 0;
      for (Spell spell : spells) {
        if (spell.stay().watchedAt(time)) {
          risk.add(spell.properties(), beta);
          if (spell.stay().left() && spell.stay().exit() == time) {
            leaving.add(spell.properties(), beta);
            departures++;
            for (int i = 0; i < width; i++) {
              score[i] += spell.properties()[i];
            }
          }
        }
      }
      subtract(risk, leaving, departures);
    }
  }

  private void subtract(Sums risk, Sums leaving, int departures) {
    for (int tied = 0; tied < departures; tied++) {
      double gone = ties == Ties.EFRON ? (double) tied / departures : 0;
      double sum = risk.weight - gone * leaving.weight;
      for (int i = 0; i < width; i++) {
        double mean = (risk.first[i] - gone * leaving.first[i]) / sum;
        score[i] -= mean;
        for (int j = 0; j < width; j++) {
          double other = (risk.first[j] - gone * leaving.first[j]) / sum;
          double second = (risk.second[i][j] - gone * leaving.second[i][j]) / sum;
          information.addToEntry(i, j, second - mean * other);
        }
      }
    }
  }

  private static final class Sums {

    private double weight;
    private final double[] first;
    private final double[][] second;

    Sums(int width) {
      first = new double[width];
      second = new double[width][width];
    }

    void add(double[] x, double[] beta) {
      double linear = 0;
      for (int i = 0; i < x.length; i++) {
        linear += x[i] * beta[i];
      }
      double hazard = Math.exp(linear);
      weight += hazard;
      for (int i = 0; i < x.length; i++) {
        first[i] += hazard * x[i];
        for (int j = 0; j < x.length; j++) {
          second[i][j] += hazard * x[i] * x[j];
        }
      }
    }
  }
}
