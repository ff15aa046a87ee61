package org.heed.followup.web.playbook;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.heed.followup.merge.Merge;
import org.heed.followup.merge.MergeField;
import org.heed.followup.playbook.Playbook;

/**
 * A playbook with the customer's facts filled in.
 *
 * @param key the playbook's
 * @param language of the words
 */
record Script(
    String key,
    String name,
    String language,
    String greeting,
    String acknowledgement,
    List<String> ask,
    List<String> offer,
    List<String> log) {

  static Script of(Playbook book, Map<MergeField, String> values) {
    UnaryOperator<String> fill = words -> Merge.draft(words, values);
    return new Script(
        book.key(),
        book.name(),
        book.fit().language(),
        fill.apply(book.greeting()),
        fill.apply(book.acknowledgement()),
        book.ask().stream().map(fill).toList(),
        book.offer().stream().map(fill).toList(),
        book.log().stream().map(fill).toList());
  }
}
