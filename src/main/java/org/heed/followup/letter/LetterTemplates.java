package org.heed.followup.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heed.followup.CaseDetail;
import org.heed.followup.merge.Merge;
import org.heed.followup.merge.MergeField;
import org.heed.followup.playbook.Customers;
import org.heed.followup.playbook.Fit;
import org.heed.followup.playbook.Origin;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of the workspace in scope: those that come with Heed, and its own. */
@Service
public class LetterTemplates {

  private final ShippedLetters shipped;
  private final TemplateRows rows;
  private final Customers customers;
  private final AuditTrail audit;

  LetterTemplates(
      ShippedLetters shipped, TemplateRows rows, Customers customers, AuditTrail audit) {
    this.shipped = shipped;
    this.rows = rows;
    this.customers = customers;
    this.audit = audit;
  }

  /** All of them, its own first, those that are switched off included. */
  public List<LetterTemplate> all() {
    List<LetterTemplate> all = new ArrayList<>(rows.all());
    Set<String> known = all.stream().map(LetterTemplate::key).collect(Collectors.toSet());
    shipped.all().values().stream().filter(one -> !known.contains(one.key())).forEach(all::add);
    all.sort(Comparator.comparing(one -> one.origin() != Origin.OWN));
    return all;
  }

  /**
   * One of them.
   *
   * @throws NotFound when this workspace has no such letter
   */
  public LetterTemplate get(String key) {
    return all().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such letter."));
  }

  /**
   * Those that fit a case. The customer's own language comes first, then English, then others;
   * within a language the theme decides.
   */
  public List<LetterTemplate> of(CaseDetail about) {
    Fit.Wanted wanted = customers.wanted(about);
    return all().stream()
        .filter(LetterTemplate::active)
        .filter(one -> one.fit().subject(wanted) >= 0)
        .sorted(
            Comparator.comparing((LetterTemplate one) -> -one.fit().tongue(wanted))
                .thenComparing(one -> -one.fit().subject(wanted)))
        .toList();
  }

  /**
   * Stores a letter.
   *
   * @return its key
   * @throws InvalidInput for a field that does not exist, or a part that is missing
   * @throws Conflict when somebody changed it since
   */
  @Transactional
  public String save(LetterTemplate letter) {
    require(letter);
    LetterTemplate keyed =
        letter.key().isEmpty() ? letter.withKey("own-" + UUID.randomUUID()) : letter;
    if (!rows.save(keyed)) {
      throw new Conflict("Somebody else changed this letter since you opened it. Open it again.");
    }
    audit.record(
        "letter.saved",
        "letter",
        keyed.key(),
        Map.of("name", keyed.name(), "active", keyed.active(), "revision", keyed.revision() + 1));
    return keyed.key();
  }

  private static void require(LetterTemplate letter) {
    requireText("name", letter.name(), "Give it a name.");
    requireText("language", letter.fit().language(), "Choose the language of the words.");
    requireText("subject", letter.subject(), "Write the subject.");
    requireText("body", letter.body(), "Write the letter.");
    Merge.check(letter.subject(), "subject");
    Merge.check(letter.body(), "body");
    if (Merge.uses(letter.subject(), MergeField.OWN_WORDS)) {
      throw new InvalidInput("subject", "{own-words} belongs into the letter, not the subject.");
    }
    boolean has = Merge.uses(letter.body(), MergeField.OWN_WORDS);
    if (has == (letter.ownWords() == OwnWords.NONE)) {
      throw new InvalidInput(
          "body",
          has
              ? "Take {own-words} out, or say that own words are required or possible."
              : "Put {own-words} where the writer's own words belong.");
    }
  }

  private static void requireText(String input, String text, String advice) {
    if (text.isEmpty()) {
      throw new InvalidInput(input, advice);
    }
  }

  /** Forgets what was written here: a shipped one is as it came again, an own one is gone. */
  @Transactional
  public void remove(String key) {
    LetterTemplate before = get(key);
    rows.delete(key);
    audit.record("letter.removed", "letter", key, Map.of("name", before.name()));
  }
}
