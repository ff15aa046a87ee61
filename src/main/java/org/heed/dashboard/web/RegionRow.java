package org.heed.dashboard.web;

import org.heed.platform.chart.CategoryBar;
import org.heed.statistics.Nps;
import org.heed.statistics.NpsChange;

/**
 * One region's score beside the others.
 *
 * @param score the NPS, of other kinds the share of the best answers
 */
record RegionRow(
    String name, Nps nps, String score, NpsChange change, CategoryBar bar, String href) {}
