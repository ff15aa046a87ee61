package org.heed.followup.web.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heed.customer.Contact;
import org.heed.customer.Contacts;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.letter.Letter;
import org.heed.followup.letter.LetterTemplate;
import org.heed.followup.letter.LetterTemplates;
import org.heed.followup.letter.OwnWords;
import org.heed.followup.mail.ReplyAddress;
import org.heed.followup.merge.Merge;
import org.heed.followup.merge.MergeField;
import org.heed.followup.merge.MergeValues;
import org.springframework.stereotype.Component;

/** Reads what the page of a letter shows. */
@Component
class LetterPages {

  private final Cases cases;
  private final Contacts contacts;
  private final LetterTemplates templates;
  private final MergeValues values;
  private final ReplyAddress replies;

  LetterPages(
      Cases cases,
      Contacts contacts,
      LetterTemplates templates,
      MergeValues values,
      ReplyAddress replies) {
    this.cases = cases;
    this.contacts = contacts;
    this.templates = templates;
    this.values = values;
    this.replies = replies;
  }

  LetterPage read(long caseId, LetterForm form) {
    CaseDetail about = cases.get(caseId);
    Map<MergeField, String> facts = values.of(about);
    List<LetterTemplate> fitting = templates.of(about);
    Optional<LetterTemplate> chosen =
        fitting.stream()
            .filter(one -> one.key().equals(form.templateKey()))
            .findFirst()
            .or(() -> fitting.stream().findFirst());
    String subject = form.typedSubject();
    return new LetterPage(
        about,
        fitting,
        chosen.orElse(null),
        subject.isBlank() ? chosen.map(one -> subject(one, facts)).orElse("") : subject,
        form.typedWords(),
        chosen.map(one -> preview(one, facts, form.typedWords())).orElse(""),
        warnings(about),
        replies.mailbox().isEmpty()
            ? "Replies go to your own mailbox."
            : "Replies come back to this case.",
        about.customer().email() != null && chosen.isPresent(),
        form.once() == null ? UUID.randomUUID().toString() : form.once());
  }

  /** Filled where it can be; a field without a value stays, so that sending names it. */
  private static String subject(LetterTemplate template, Map<MergeField, String> facts) {
    return Merge.missing(template.subject(), facts).isEmpty()
        ? Merge.draft(template.subject(), facts)
        : template.subject();
  }

  private static String preview(
      LetterTemplate template, Map<MergeField, String> facts, String words) {
    return Letter.draft(template, facts, words);
  }

  /** The letter, ready to leave. */
  Letter letter(long caseId, LetterForm form) {
    LetterTemplate template = templates.get(form.templateKey());
    return Letter.write(
        template,
        values.of(cases.get(caseId)),
        form.typedSubject(),
        template.ownWords() == OwnWords.NONE ? "" : form.typedWords());
  }

  private List<String> warnings(CaseDetail about) {
    List<String> warnings = new ArrayList<>();
    Long contactId = about.customer().contactId();
    Optional<Contact> contact = contactId == null ? Optional.empty() : contacts.find(contactId);
    if (about.customer().email() == null) {
      warnings.add("This customer has no mail address. Call, or enter one on the contact’s page.");
    }
    if (contact.isPresent() && contact.get().optedOutAt() != null) {
      warnings.add(
          "This customer has opted out of surveys. A personal answer to this case is fine; do not"
              + " ask for another rating.");
    }
    if (contact.isPresent() && contact.get().bouncedAt() != null) {
      warnings.add("Mail to this address came back before. A call is safer.");
    }
    return warnings;
  }
}
