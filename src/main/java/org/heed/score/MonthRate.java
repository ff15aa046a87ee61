package org.heed.score;

import java.time.YearMonth;

/** The response rate of the invitations sent in one calendar month. */
public record MonthRate(YearMonth month, ResponseRate rate) {}
