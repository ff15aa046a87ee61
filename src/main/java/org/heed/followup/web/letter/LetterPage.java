package org.heed.followup.web.letter;

import java.util.List;
import org.heed.followup.CaseDetail;
import org.heed.followup.letter.LetterTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a letter shows.
 *
 * @param chosen the template; null when none fits
 * @param preview the letter as far as it can be filled
 * @param warnings what to know about this customer before writing
 * @param replyTo where the customer's answer goes, in words
 */
record LetterPage(
    CaseDetail details,
    List<LetterTemplate> templates,
    @Nullable LetterTemplate chosen,
    String subject,
    String ownWords,
    String preview,
    List<String> warnings,
    String replyTo,
    boolean sendable,
    String once) {}
