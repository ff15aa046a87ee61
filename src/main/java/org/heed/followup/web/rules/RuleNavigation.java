package org.heed.followup.web.rules;

import org.heed.platform.web.NavItem;
import org.heed.platform.web.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RuleNavigation {

  @Bean
  NavItem rulesItem() {
    return new NavItem("rules", "Rules", "/rules", "rules", Permission.SEE_PROGRAM, 55);
  }

  @Bean
  NavItem issuesItem() {
    return new NavItem("issues", "Issues", "/issues", "alert", Permission.SEE_CASES, 15);
  }
}
