package org.heed.score;

import java.time.YearMonth;
import org.heed.statistics.ScoreCounts;

/** The answers of one calendar month; all zero when there were none. */
public record MonthScore(YearMonth month, ScoreCounts counts) {}
