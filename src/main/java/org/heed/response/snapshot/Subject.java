package org.heed.response.snapshot;

import java.util.Map;

/**
 * An answer or an invitation, with its customer as it is today.
 *
 * @param known what is known of the attributes that Heed brings
 * @param own the company's own attributes, by name
 */
record Subject(long id, Map<SnapshotAttribute, String> known, Map<String, String> own) {}
