package org.heed.customer.imports;

import java.util.List;

/**
 * What there is to say about a row.
 *
 * @param row number as a spreadsheet counts
 * @param rejected whether the row was left out; taken with a warning otherwise
 * @param reason for people
 * @param cells as they were in the file
 */
public record Remark(long row, boolean rejected, String reason, List<String> cells) {}
