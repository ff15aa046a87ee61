package org.heed.program.web.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heed.customer.AccountRole;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Rules;
import org.heed.program.settings.Sampling;
import org.heed.program.settings.Sampling.Stratum;
import org.heed.program.web.Entries;
import org.jspecify.annotations.Nullable;

/**
 * Exclusions, roles and the sample as typed.
 *
 * @param least role by role in the order of {@link AccountRole}, empty for no limit
 * @param most likewise
 */
record RulesForm(
    @Nullable Boolean openTicket,
    @Nullable Boolean withoutConsent,
    @Nullable String churnedDays,
    @Nullable String newerThanDays,
    @Nullable List<String> least,
    @Nullable List<String> most,
    @Nullable Boolean sampled,
    @Nullable String margin,
    @Nullable String responseRate,
    @Nullable String stratum,
    @Nullable String seed) {

  static RulesForm of(Rules rules) {
    List<String> least = new ArrayList<>();
    List<String> most = new ArrayList<>();
    for (AccountRole role : AccountRole.values()) {
      RoleShare share =
          rules.coverage().stream().filter(one -> one.role() == role).findFirst().orElse(null);
      least.add(share == null ? "" : Integer.toString(share.least()));
      most.add(share == null ? "" : Integer.toString(share.most()));
    }
    Sampling sampling = Objects.requireNonNullElse(rules.sampling(), new Sampling(5, 25, null, 1));
    return new RulesForm(
        rules.exclusions().openTicket(),
        rules.exclusions().withoutConsent(),
        Integer.toString(rules.exclusions().churnedDays()),
        Integer.toString(rules.exclusions().newerThanDays()),
        least,
        most,
        rules.sampling() != null,
        Integer.toString(sampling.marginOfError()),
        Integer.toString(sampling.responseRate()),
        sampling.stratum() == null ? "" : sampling.stratum().name(),
        Long.toString(sampling.seed()));
  }

  Exclusions exclusions(Entries entries) {
    return new Exclusions(
        Boolean.TRUE.equals(openTicket),
        entries.number("rules.churnedDays", churnedDays, 0, 3_650),
        Boolean.TRUE.equals(withoutConsent),
        entries.number("rules.newerThanDays", newerThanDays, 0, 3_650));
  }

  List<RoleShare> coverage(Entries entries) {
    List<RoleShare> shares = new ArrayList<>();
    for (AccountRole role : AccountRole.values()) {
      String few = Choice.row(least, at(role));
      String many = Choice.row(most, at(role));
      if (!few.isEmpty() || !many.isEmpty()) {
        int lower = few.isEmpty() ? 0 : entries.number("rules.least", few, 0, 1_000);
        int upper = many.isEmpty() ? 1_000 : entries.number("rules.most", many, 0, 1_000);
        if (upper < lower) {
          entries.reject("rules.most", "At most %d is below at least %d.".formatted(upper, lower));
        } else {
          shares.add(new RoleShare(role, lower, upper));
        }
      }
    }
    return shares;
  }

  private static int at(AccountRole role) {
    return List.of(AccountRole.values()).indexOf(role);
  }

  @Nullable Sampling sampling(Entries entries) {
    if (!Boolean.TRUE.equals(sampled)) {
      return null;
    }
    return new Sampling(
        entries.number("rules.margin", margin, 1, 50),
        entries.number("rules.responseRate", responseRate, 1, 100),
        Choice.of(Stratum.class, stratum),
        seed(entries));
  }

  private long seed(Entries entries) {
    try {
      return Long.parseLong(Objects.requireNonNullElse(seed, "").strip());
    } catch (NumberFormatException notANumber) {
      entries.reject("rules.seed", "Enter any whole number.");
      return 1;
    }
  }
}
