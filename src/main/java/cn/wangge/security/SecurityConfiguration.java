package cn.wangge.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Two ways in: the interface without a session, the pages with one. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/",
        "/login",
        "/login/**",
        "/setup",
        "/error",
        "/report",
        "/report/**",
        "/track",
        "/track/**",
        "/public",
        "/public/**",
        "/map/**",
        "/css/**",
        "/js/**",
        "/vendor/**",
        "/img/**",
        "/favicon.ico",
        "/manifest.webmanifest",
        "/sw.js",
        "/actuator/health",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui/**",
        "/swagger-ui.html"
    };

    /** Addresses are matched by their pattern alone, without asking every handler of the product each time. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean addressesByPattern() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Nobody reads a span for each of the filters, and wrapping them costs every request. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    // Without a parent: a wrong password must be checked and counted once.
    @Bean
    AuthenticationManager pagePasswords(SigningIn signingIn) {
        return new ProviderManager(new PagePasswords(signingIn));
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            SigningIn signingIn,
            RememberedCredentials remembered,
            Tokens tokens,
            ApiRefusals refusals,
            FirstPasswords firstPasswords)
            throws Exception {
        return plain(http)
                .securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new ApiCredentialFilter(signingIn, remembered, tokens, refusals, firstPasswords),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/session")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            AuthenticationManager passwords,
            SigningIn signingIn,
            FirstPasswords firstPasswords,
            Clock clock)
            throws Exception {
        var wishes = wishes();
        var signIn = new PageSignIn(wishes);
        return plain(http)
                .authenticationManager(passwords)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .requestCache(cache -> cache.requestCache(wishes))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(signIn)
                        .failureHandler(signIn)
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signIn))
                .addFilterBefore(
                        new FreshActorFilter(signingIn, firstPasswords, clock), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    CookieSameSiteSupplier cookiesStayOnThisSite() {
        return CookieSameSiteSupplier.ofLax();
    }

    @Bean
    RequestRejectedHandler rejectedByTheFirewall(Problems problems) {
        return (request, response, cause) -> {
            if (Problems.isApi(request)) problems.answer(request, response, HttpStatus.BAD_REQUEST, null);
            else response.sendError(HttpStatus.BAD_REQUEST.value());
        };
    }

    // What JSON may not say, parameters may not either.
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(KeepableText::isKeepable);
        return firewall;
    }

    // Ours are written earlier and for every answer.
    private static HttpSecurity plain(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable);
    }

    // In a cookie, so that a citizen who only reports needs no session.
    private static CookieCsrfTokenRepository csrfCookie() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static HttpSessionRequestCache wishes() {
        var wishes = new HttpSessionRequestCache();
        wishes.setRequestMatcher(new AndRequestMatcher(
                withDefaults().matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request"))));
        wishes.setMatchingRequestParameterName(null);
        return wishes;
    }
}
