package org.heed.demo.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.heed.customer.Accounts;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.customer.Upserted;
import org.heed.demo.DemoOnly;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.Role;
import org.heed.workspace.Teams;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;

/** Founds the simulated company: its people, its accounts and their contacts. */
@Component
@DemoOnly
public class Company {

  /** What customers know it by. */
  public static final String NAME = "Larkspur";

  private static final int PEOPLE_PER_ACCOUNT = 15;
  private static final int BATCH = 1_000;
  private static final int TEAM = 3;

  private final Users users;
  private final Teams teams;
  private final Accounts accounts;
  private final Contacts contacts;
  private final HeedSettings settings;

  Company(Users users, Teams teams, Accounts accounts, Contacts contacts, HeedSettings settings) {
    this.users = users;
    this.teams = teams;
    this.accounts = accounts;
    this.contacts = contacts;
    this.settings = settings;
  }

  /**
   * Creates everybody. The same seed and day create the same company.
   *
   * @return the people who look after accounts
   */
  public List<User> found(Random dice, LocalDate today) {
    List<User> staff =
        Staff.ALL.stream()
            .map(one -> users.create(one.name(), one.email(), one.role(), one.password()))
            .toList();
    List<User> csms = staff.stream().filter(user -> user.role() == Role.CSM).toList();
    User lead =
        staff.stream().filter(user -> user.role() == Role.TEAM_LEAD).findFirst().orElseThrow();
    csms.stream().limit(TEAM).forEach(csm -> teams.changeLead(csm.id(), lead.id()));
    List<Firm> firms = firms(dice, today, csms);
    List<Upserted> stored = accounts.upsertAll(firms.stream().map(Firm::draft).toList());
    addContacts(dice, firms, stored);
    return csms;
  }

  private List<Firm> firms(Random dice, LocalDate today, List<User> csms) {
    List<Firm> firms = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    while (firms.size() < settings.demoAccounts()) {
      Firm firm = Firm.invent(dice, today, csms.get(dice.nextInt(csms.size())).id(), firms.size());
      if (seen.merge(firm.stem(), 1, Integer::sum) == 1) {
        firms.add(firm);
      }
    }
    return firms;
  }

  private void addContacts(Random dice, List<Firm> firms, List<Upserted> stored) {
    int weights = firms.stream().mapToInt(Firm::size).sum();
    int contactsInAll = PEOPLE_PER_ACCOUNT * firms.size();
    List<ContactDraft> drafts = new ArrayList<>();
    for (int index = 0; index < firms.size(); index++) {
      Firm firm = firms.get(index);
      int people = Math.max(2, Math.round((float) contactsInAll * firm.size() / weights));
      for (int number = 0; number < people; number++) {
        drafts.add(firm.person(dice, number, stored.get(index).id()));
      }
    }
    for (int from = 0; from < drafts.size(); from += BATCH) {
      contacts.upsertAll(
          drafts.subList(from, Math.min(from + BATCH, drafts.size())), "import customers.csv");
    }
  }
}
