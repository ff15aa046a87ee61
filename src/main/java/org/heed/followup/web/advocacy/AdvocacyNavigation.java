package org.heed.followup.web.advocacy;

import org.heed.platform.web.NavItem;
import org.heed.platform.web.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdvocacyNavigation {

  @Bean
  NavItem advocacyItem() {
    return new NavItem("advocacy", "Promoters", "/advocacy", "heart", Permission.SEE_CASES, 17);
  }
}
