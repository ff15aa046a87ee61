package org.heed.response.merged;

import java.util.List;
import org.heed.customer.merge.AccountsMerged;
import org.heed.customer.merge.ContactsMerged;
import org.heed.customer.merge.CustomerTable;
import org.heed.customer.merge.Rekeying;
import org.heed.platform.outbox.EventConsumer;
import org.heed.platform.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Moves answers, then tells those who count them. */
@Configuration(proxyBeanMethods = false)
class FollowMerges {

  private static final String ANSWERS = "response";

  @Bean
  CustomerTable answersOfCustomers() {
    return new CustomerTable(ANSWERS, "answers", true, true, 20);
  }

  @Bean
  EventConsumer<AccountsMerged> answersOfMergedAccounts(Rekeying rows, Outbox outbox) {
    return new OfAccounts(rows, outbox);
  }

  @Bean
  EventConsumer<ContactsMerged> answersOfMergedContacts(Rekeying rows, Outbox outbox) {
    return new OfContacts(rows, outbox);
  }

  private record OfAccounts(Rekeying rows, Outbox outbox) implements EventConsumer<AccountsMerged> {

    @Override
    public String name() {
      return "response.merged.accounts";
    }

    @Override
    public Class<AccountsMerged> type() {
      return AccountsMerged.class;
    }

    @Override
    public void handle(long workspaceId, List<AccountsMerged> events) {
      List<Long> merged = events.stream().map(AccountsMerged::mergedId).distinct().toList();
      rows.accounts(ANSWERS, merged);
      outbox.publishAll(
          merged.stream().map(id -> new AnswersMoved(workspaceId, id, null)).toList());
    }
  }

  private record OfContacts(Rekeying rows, Outbox outbox) implements EventConsumer<ContactsMerged> {

    @Override
    public String name() {
      return "response.merged.contacts";
    }

    @Override
    public Class<ContactsMerged> type() {
      return ContactsMerged.class;
    }

    @Override
    public void handle(long workspaceId, List<ContactsMerged> events) {
      List<Long> merged = events.stream().map(ContactsMerged::mergedId).distinct().toList();
      rows.contacts(ANSWERS, merged);
      outbox.publishAll(
          merged.stream().map(id -> new AnswersMoved(workspaceId, null, id)).toList());
    }
  }
}
