package org.heed.followup.answer;

import java.time.Instant;
import java.util.Map;

/**
 * What a customer's answer did to a case.
 *
 * @param at when it did; for a case that opens, the moment its deadline counts from
 * @param details the values that explain it
 */
record SystemStep(long caseId, Instant at, Map<String, ?> details) {}
