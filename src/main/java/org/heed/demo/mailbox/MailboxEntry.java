package org.heed.demo.mailbox;

import org.heed.demo.DemoOnly;
import org.heed.platform.web.NavItem;
import org.heed.platform.web.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@DemoOnly
class MailboxEntry {

  @Bean
  NavItem mailboxNavItem() {
    return new NavItem("mailbox", "Mailbox", "/mailbox", "mailbox", Permission.SIGNED_IN, 100);
  }
}
