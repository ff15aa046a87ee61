package org.heed.dashboard.web;

import org.heed.platform.chart.CategoryBar;
import org.heed.statistics.Nps;
import org.heed.statistics.NpsChange;

/** One region's score beside the others. */
record RegionRow(String name, Nps nps, NpsChange change, CategoryBar bar, String href) {}
