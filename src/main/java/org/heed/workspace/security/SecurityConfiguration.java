package org.heed.workspace.security;

import jakarta.servlet.DispatcherType;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.web.Permission;
import org.heed.workspace.VerifiedKeys;
import org.heed.workspace.access.SignIns;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three kinds of requests: respondents' and static ones, which carry their own authority and touch
 * no session; the API, which carries a key; and pages of people who signed in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private final boolean https;
  private final boolean published;

  SecurityConfiguration(HeedSettings settings) {
    this.https = settings.linkBase().startsWith("https:");
    this.published = settings.publicUrl() != null;
  }

  /** The hot path: headers and nothing else. */
  @Bean
  @Order(1)
  SecurityFilterChain respondents(HttpSecurity http) throws Exception {
    return http.securityMatcher(
            "/s/**",
            "/u/**",
            "/w/**",
            "/l/**",
            "/k/**",
            "/r/**",
            "/hooks/**",
            "/logo/**",
            "/css/**",
            "/js/**",
            "/img/**",
            "/fonts/**",
            "/webjars/**",
            "/actuator/health/**")
        .headers(headers -> SecurityHeaders.write(headers, https))
        .csrf(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /**
   * Programs with an API key; metrics also for a scraper on this very machine, as long as Heed has
   * no public address.
   */
  @Bean
  @Order(2)
  SecurityFilterChain programs(HttpSecurity http, VerifiedKeys keys, JsonMapper json)
      throws Exception {
    ApiDenials denials = new ApiDenials(json);
    return http.securityMatcher("/api/**", "/actuator/prometheus")
        .headers(headers -> SecurityHeaders.write(headers, https))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(new ApiKeyFilter(keys), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/v1/openapi.json", "/api/v1/openapi.json/**")
                    .permitAll()
                    .requestMatchers("/actuator/prometheus")
                    .access(new MetricsAccess(published))
                    .anyRequest()
                    .hasAuthority(Permission.SIGNED_IN.name()))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .build();
  }

  /** People with a browser. */
  @Bean
  @Order(3)
  SecurityFilterChain people(HttpSecurity http, SignIns signIns) throws Exception {
    PageDenials denials = new PageDenials();
    return http.headers(headers -> SecurityHeaders.write(headers, https))
        .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterAfter(new SignedInFilter(signIns), SecurityContextHolderFilter.class)
        .formLogin(SecurityConfiguration::signInForm)
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    // What is left declares its permission; PermissionCheck enforces it.
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .build();
  }

  private static void signInForm(FormLoginConfigurer<HttpSecurity> form) {
    form.loginPage("/sign-in")
        .usernameParameter("email")
        .passwordParameter("password")
        .successHandler(
            (request, response, person) -> {
              if (KeptForm.carried(request) == null) {
                response.sendRedirect(NextPage.after(request));
              } else {
                request.getRequestDispatcher("/sign-in/kept").forward(request, response);
              }
            })
        .failureHandler(
            (request, response, refusal) -> {
              request.setAttribute("refusal", refusal);
              request.getRequestDispatcher("/sign-in/refused").forward(request, response);
            });
  }

  private CookieCsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("heed_csrf");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").secure(https).httpOnly(true));
    return tokens;
  }

  /** A measurement around every filter would cost more than the filters do. */
  @Bean
  SecurityObservationSettings unobservedFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** The session cookie travels over https only, when that is how people come here. */
  @Bean
  DefaultCookieSerializerCustomizer sessionCookie() {
    return cookie -> cookie.setUseSecureCookie(https);
  }
}
