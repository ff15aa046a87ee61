package org.heed.dashboard;

import org.heed.platform.web.NavItem;
import org.heed.platform.web.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this module in the navigation. */
@Configuration(proxyBeanMethods = false)
class DashboardPages {

  @Bean
  NavItem explorePage() {
    return new NavItem("explore", "Explore", "/explore", "explore", Permission.SEE_SCORES, 24);
  }

  @Bean
  NavItem boardsPage() {
    return new NavItem("boards", "Boards", "/boards", "boards", Permission.SEE_SCORES, 26);
  }
}
