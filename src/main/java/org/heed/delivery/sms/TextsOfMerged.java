package org.heed.delivery.sms;

import java.util.List;
import org.heed.customer.merge.ContactsMerged;
import org.heed.customer.merge.CustomerTable;
import org.heed.customer.merge.Rekeying;
import org.heed.platform.outbox.EventConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Text messages follow merged contacts. */
@Component
class TextsOfMerged implements EventConsumer<ContactsMerged> {

  private static final String MESSAGES = "sms_message";

  private final Rekeying rows;

  TextsOfMerged(Rekeying rows) {
    this.rows = rows;
  }

  @Bean
  static CustomerTable textsOfContacts() {
    return new CustomerTable(MESSAGES, "text messages", false, true, 35);
  }

  @Override
  public String name() {
    return "delivery.merged.contacts";
  }

  @Override
  public Class<ContactsMerged> type() {
    return ContactsMerged.class;
  }

  @Override
  public void handle(long workspaceId, List<ContactsMerged> events) {
    rows.contacts(MESSAGES, events.stream().map(ContactsMerged::mergedId).distinct().toList());
  }
}
