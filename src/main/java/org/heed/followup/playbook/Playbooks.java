package org.heed.followup.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heed.followup.CaseDetail;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The playbooks of the workspace in scope: those that come with Heed, and its own. */
@Service
public class Playbooks {

  private final ShippedPlaybooks shipped;
  private final PlaybookRows rows;
  private final Customers customers;
  private final AuditTrail audit;

  Playbooks(ShippedPlaybooks shipped, PlaybookRows rows, Customers customers, AuditTrail audit) {
    this.shipped = shipped;
    this.rows = rows;
    this.customers = customers;
    this.audit = audit;
  }

  /** All of them, its own first, those that are switched off included. */
  public List<Playbook> all() {
    List<Playbook> all = new ArrayList<>(rows.all());
    Set<String> known = all.stream().map(Playbook::key).collect(Collectors.toSet());
    shipped.all().values().stream().filter(one -> !known.contains(one.key())).forEach(all::add);
    all.sort(Comparator.comparing(one -> one.origin() != Origin.OWN));
    return all;
  }

  /**
   * One of them.
   *
   * @throws NotFound when this workspace has no such playbook
   */
  public Playbook get(String key) {
    return all().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such playbook."));
  }

  /** Those that fit a case, the best first; at least the general ones of every language. */
  public List<Playbook> of(CaseDetail about) {
    Fit.Wanted wanted = customers.wanted(about);
    return all().stream()
        .filter(Playbook::active)
        .filter(one -> one.fit().subject(wanted) >= 0)
        .sorted(
            Comparator.comparing((Playbook one) -> one.fit().tongue(wanted) == 0)
                .thenComparing(one -> -one.fit().subject(wanted))
                .thenComparing(one -> -one.fit().tongue(wanted)))
        .toList();
  }

  /**
   * Stores a playbook.
   *
   * @return its key
   * @throws InvalidInput for a field that does not exist, or a part that is missing
   * @throws Conflict when somebody changed it since
   */
  @Transactional
  public String save(Playbook book) {
    PlaybookCheck.require(book);
    Playbook keyed = book.key().isEmpty() ? book.withKey("own-" + UUID.randomUUID()) : book;
    if (!rows.save(keyed)) {
      throw new Conflict("Somebody else changed this playbook since you opened it. Open it again.");
    }
    audit.record(
        "playbook.saved",
        "playbook",
        keyed.key(),
        Map.of("name", keyed.name(), "active", keyed.active(), "revision", keyed.revision() + 1));
    return keyed.key();
  }

  /** Forgets what was written here: a shipped one is as it came again, an own one is gone. */
  @Transactional
  public void remove(String key) {
    Playbook before = get(key);
    rows.delete(key);
    audit.record("playbook.removed", "playbook", key, Map.of("name", before.name()));
  }
}
