package org.heed.followup.rule.book;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.heed.followup.rule.CompiledRule;
import org.heed.followup.rule.FollowUpRule;
import org.heed.followup.rule.Names;
import org.heed.followup.rule.RuleBook;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.stereotype.Component;

/**
 * The compiled rules of each workspace. Whether they are still current costs one look at one row;
 * they are read and compiled again only after a change.
 */
@Component
public class RuleBooks {

  private final RuleRows rows;
  private final NameReader names;
  private final Map<Long, RuleBook> compiled = new ConcurrentHashMap<>();

  RuleBooks(RuleRows rows, NameReader names) {
    this.rows = rows;
    this.names = names;
  }

  /** The active rules of the workspace in scope as they are now. */
  public RuleBook current() {
    long revision = rows.revision();
    RuleBook known = compiled.get(WorkspaceScope.current());
    if (known != null && known.revision() == revision) {
      return known;
    }
    RuleBook fresh = compile(revision);
    compiled.put(WorkspaceScope.current(), fresh);
    return fresh;
  }

  /** Has every node look again, because something beside the rules changed that they judge. */
  public void renew() {
    rows.touch();
  }

  private RuleBook compile(long revision) {
    Names known = names.read();
    return new RuleBook(
        revision,
        Stream.concat(rows.all().stream(), rows.triggers().stream())
            .filter(FollowUpRule::active)
            .map(rule -> CompiledRule.of(rule, known))
            .toList());
  }
}
