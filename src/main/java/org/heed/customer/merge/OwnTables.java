package org.heed.customer.merge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module belongs to accounts and contacts. */
@Configuration(proxyBeanMethods = false)
class OwnTables {

  @Bean
  CustomerTable contactsOfAccounts() {
    return new CustomerTable("contact", "contacts", true, false, 10);
  }

  @Bean
  CustomerTable outcomesOfAccounts() {
    return new CustomerTable("account_outcome", "renewals and departures", true, false, 80);
  }

  @Bean
  CustomerTable ticketsOfContacts() {
    return new CustomerTable("support_ticket", "support tickets", false, true, 81);
  }

  @Bean
  CustomerTable ordersOfContacts() {
    return new CustomerTable("customer_order", "orders", false, true, 82);
  }

  @Bean
  CustomerTable usageOfContacts() {
    return new CustomerTable("usage_fact", "figures of usage", false, true, 83);
  }

  @Bean
  CustomerTable consentOfContacts() {
    return new CustomerTable("consent_entry", "decisions about being asked", false, true, 90);
  }
}
