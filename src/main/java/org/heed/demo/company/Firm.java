package org.heed.demo.company;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.heed.customer.Account;
import org.heed.customer.AccountDraft;
import org.heed.customer.AccountRole;
import org.heed.customer.ContactDraft;

/**
 * An invented customer.
 *
 * @param stem the distinctive part of its name, lower case; also its mail domain
 * @param size how many people work with the product there, relative to other firms
 */
record Firm(AccountDraft draft, Market market, String stem, int size) {

  private static final List<String> STAGES =
      List.of("adopting", "adopting", "established", "established", "expanding");

  /** Customers of fewer days are still getting to know the product. */
  private static final int NEW_DAYS = 330;

  static Firm invent(Random dice, LocalDate today, long owner, int number) {
    Market market = market(dice.nextInt(100));
    String stem = FirmNames.invent(dice);
    int grade = dice.nextInt(10);
    int size = grade == 0 ? 60 : grade <= 3 ? 22 : 7;
    LocalDate started = today.minusDays(200 + dice.nextInt(1800));
    AccountDraft draft =
        AccountDraft.builder()
            .externalId("CRM-%05d".formatted(10_000 + number * 7))
            .name(stem + " " + pick(dice, market.legalForms()))
            .owner(owner)
            .segment(grade == 0 ? "Enterprise" : grade <= 3 ? "Mid-market" : "Small business")
            .tier(grade == 0 ? Account.Tier.A : grade <= 3 ? Account.Tier.B : Account.Tier.C)
            .revenue(revenue(dice, size), "EUR")
            .region(market.region())
            .stage(stage(pick(dice, STAGES), started, today))
            .startedOn(started)
            .renewalOn(nextAnniversary(started, today))
            .build();
    return new Firm(draft, market, stem.toLowerCase(Locale.ROOT).replace(' ', '-'), size);
  }

  private static String stage(String later, LocalDate started, LocalDate today) {
    return started.isAfter(today.minusDays(NEW_DAYS)) ? "onboarding" : later;
  }

  private static Market market(int percent) {
    int upTo = 0;
    for (Market market : Market.ALL) {
      upTo += market.share();
      if (percent < upTo) {
        return market;
      }
    }
    return Market.ALL.getLast();
  }

  /** Cents a year: larger firms pay more, with a long tail. */
  private static long revenue(Random dice, int size) {
    double euros = size * 900 * Math.exp(0.6 * dice.nextGaussian());
    return Math.round(euros / 100) * 10_000;
  }

  private static LocalDate nextAnniversary(LocalDate started, LocalDate today) {
    LocalDate next = started.withYear(today.getYear());
    return next.isBefore(today) ? next.plusYears(1) : next;
  }

  /** One of its people; the number makes the address unique. */
  ContactDraft person(Random dice, int number, long accountId) {
    String first = pick(dice, market.firstNames());
    String last = pick(dice, market.lastNames());
    String address = plain(first) + "." + plain(last) + (number < 10 ? "" : number);
    return ContactDraft.builder()
        .externalId(stem + "-" + number)
        .account(accountId)
        .email(dice.nextInt(80) == 0 ? null : address + number + "@" + stem + ".example")
        .name(first + " " + last)
        .role(role(number, dice))
        .language(pick(dice, market.languages()))
        .timeZone(pick(dice, market.timeZones()))
        .attributes(Map.of("team", pick(dice, List.of("Operations", "Finance", "IT", "Sales"))))
        .build();
  }

  private static AccountRole role(int number, Random dice) {
    return switch (number) {
      case 0 -> AccountRole.SPONSOR;
      case 1 -> AccountRole.DECISION_MAKER;
      default -> dice.nextInt(5) == 0 ? AccountRole.INFLUENCER : AccountRole.USER;
    };
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replace('ı', 'i')
        .replaceAll("[^a-z]", "");
  }

  private static <T> T pick(Random dice, List<T> from) {
    return from.get(dice.nextInt(from.size()));
  }
}
