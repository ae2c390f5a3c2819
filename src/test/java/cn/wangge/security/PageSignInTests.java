package cn.wangge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wangge.organization.Post;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SecurityTest
class PageSignInTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestApplication.Staff staff;

    @Autowired
    private TestApplication.MovingClock clock;

    @Test
    void theSignInPageSpeaksChineseAndEnglish() throws Exception {
        web.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("账号")))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
        web.perform(get("/login").cookie(new Cookie("lang", "en")))
                .andExpect(content().string(containsString("Account")));
        web.perform(get("/login").param("lang", "en"))
                .andExpect(header().string("Set-Cookie", containsString("lang=en")));
        web.perform(get("/login").param("lang", "<%>")).andExpect(status().isOk());
    }

    @Test
    void whoWasSentToSignInComesBackToTheWishedPage() throws Exception {
        var session = new MockHttpSession();
        web.perform(get("/test/audit?day=1").session(session).header("Host", "evil.example"))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", "/login"));
        signIn("auditor", "wangge-demo", session)
                .andExpect(status().isFound())
                .andExpect(header().string("Location", "/test/audit?day=1"));
        web.perform(get("/test/audit").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string("王auditor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example"})
    void nobodyIsSentElsewhereAfterSigningIn(String target) throws Exception {
        web.perform(post("/login")
                        .with(csrf())
                        .param("username", "operator")
                        .param("password", "wangge-demo")
                        .param("continue", target)
                        .param("redirect", target))
                .andExpect(header().string("Location", "/"));
    }

    @Test
    void theSessionIsANewOneAfterSigningIn() throws Exception {
        var session = new MockHttpSession();
        var before = session.getId();
        signIn("operator", "wangge-demo", session);
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordLeadsBackAndManyHaveToWait() throws Exception {
        for (var i = 0; i < SignInThrottle.FREE; i++) {
            signIn("admin", "wrong", new MockHttpSession()).andExpect(header().string("Location", "/login?error"));
        }
        signIn("admin", "wrong", new MockHttpSession())
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        web.perform(post("/public/test/form")).andExpect(status().isForbidden());
        web.perform(post("/public/test/form").with(csrf().useInvalidToken())).andExpect(status().isForbidden());
        web.perform(post("/public/test/form").with(csrf())).andExpect(status().isOk());
    }

    @Test
    void aCitizenNeedsNoSession() throws Exception {
        var answer = web.perform(get("/public/test/who"))
                .andExpect(status().isOk())
                .andExpect(content().string("公众"))
                .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void aSessionFollowsThePostsAndEndsWithTheShift() throws Exception {
        var session = new MockHttpSession();
        signIn("moving", "wangge-demo", session);
        web.perform(get("/test/audit").session(session)).andExpect(status().isForbidden());
        staff.appoint("moving", Post.AUDITOR);
        web.perform(get("/test/audit").session(session)).andExpect(status().isOk());
        staff.appoint("moving", Post.OPERATOR);
        clock.advance(FreshActorFilter.LONGEST.plusSeconds(1));
        web.perform(get("/test/audit").session(session)).andExpect(header().string("Location", "/login"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aPagePartInTheBackgroundIsToldToGoToTheSignInPage() throws Exception {
        web.perform(get("/test/audit").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/login"));
    }

    @Test
    void aSessionOfThePagesOpensNothingInTheInterface() throws Exception {
        var session = new MockHttpSession();
        signIn("auditor", "wangge-demo", session);
        web.perform(get("/api/v1/test/audit").session(session)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login", "/nothing", "/test/audit", "/public/nothing", "/public/test/refuse?kind=INVALID",
                "/api/v1/nothing", "/api/v1/test/fail", "/css/nothing.css", "/actuator/health", "/v3/api-docs",
                "/test;x=y/audit", "//double"
            })
    void everyKindOfAnswerCarriesTheProtectiveHeaders(String path) throws Exception {
        var answer = web.perform(get(java.net.URI.create("http://localhost" + path)))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe-eval"))))
                .andReturn();
        var caching = answer.getResponse().getHeader("Cache-Control");
        assertThat(caching).contains(path.startsWith("/css/") ? "public" : "no-store");
    }

    @Test
    void theDemoIsServedOnTheLoopbackAddressOnly() throws Exception {
        var server = new org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory();
        new DemoAddress(true, null).customize(server);
        assertThat(server.getAddress().isLoopbackAddress()).isTrue();
        var outside = java.net.InetAddress.getByName("0.0.0.0");
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> new DemoAddress(true, outside).customize(server))
                .withMessageContaining("WANGGE_DEMO=off");
        new DemoAddress(false, outside).customize(server);
    }

    private ResultActions signIn(String name, String password, MockHttpSession session) throws Exception {
        return web.perform(post("/login")
                .with(csrf())
                .session(session)
                .param("username", name)
                .param("password", password));
    }
}
