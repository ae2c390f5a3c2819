package cn.wangge.security;

import static cn.wangge.security.db.Tables.ACCESS_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SecurityTest
class ApiSignInTests {

    private static final String PASSWORD = "wangge-demo";

    @Autowired
    private MockMvc web;

    @Autowired
    private TestApplication.Staff staff;

    @Autowired
    private TestApplication.MovingClock clock;

    @Autowired
    private EndingAccess ending;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DSLContext sql;

    @Test
    void aPasswordGivesATokenThatWorksUntilItIsTakenBack() throws Exception {
        var answer = signIn("operator", PASSWORD)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("王operator"))
                .andExpect(jsonPath("$.roles[0]").value("OPERATOR"))
                .andExpect(jsonPath("$.expiresAt").value(containsString("+08:00")))
                .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
        String token = JsonPath.read(answer.getResponse().getContentAsString(), "$.token");
        assertThat(token).hasSize(43);
        with(token).andExpect(status().isOk()).andExpect(content().string(containsString("operator")));
        web.perform(delete("/api/v1/session").header("Authorization", "Bearer " + token))
                .andExpect(status().isNoContent());
        with(token).andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenEndsAfterTwelveHours() throws Exception {
        var token = token("operator");
        clock.advance(Tokens.LIFE.minusSeconds(1));
        with(token).andExpect(status().isOk());
        clock.advance(Duration.ofSeconds(1));
        with(token).andExpect(status().isUnauthorized());
    }

    @Test
    void basicIsAcceptedAndCheckedSlowlyOnlyOnceAMinute() throws Exception {
        web.perform(get("/api/v1/test/me").with(httpBasic("operator", PASSWORD)))
                .andExpect(status().isOk());
        var before = signIns("operator");
        for (var i = 0; i < 20; i++) {
            web.perform(get("/api/v1/test/me").with(httpBasic("operator", PASSWORD)))
                    .andExpect(status().isOk());
        }
        assertThat(signIns("operator")).isEqualTo(before);
        clock.advance(RememberedCredentials.SPAN);
        web.perform(get("/api/v1/test/me").with(httpBasic("operator", PASSWORD)))
                .andExpect(status().isOk());
        assertThat(signIns("operator")).isEqualTo(before + 1);
    }

    @Test
    void aRememberedCredentialDoesNotLetAnotherPasswordIn() throws Exception {
        web.perform(get("/api/v1/test/me").with(httpBasic("operator", PASSWORD)))
                .andExpect(status().isOk());
        web.perform(get("/api/v1/test/me").with(httpBasic("operator", PASSWORD + "x")))
                .andExpect(status().isUnauthorized());
        web.perform(get("/api/v1/test/me").with(httpBasic("operato", "r" + PASSWORD)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aClosedAccountIsOutAtTheNextRequest() throws Exception {
        var token = token("closing");
        web.perform(get("/api/v1/test/me").with(httpBasic("closing", PASSWORD))).andExpect(status().isOk());
        ending.close(new PersonId("closing"));
        with(token).andExpect(status().isUnauthorized());
        web.perform(get("/api/v1/test/me").with(httpBasic("closing", PASSWORD))).andExpect(status().isUnauthorized());
        signIn("closing", PASSWORD).andExpect(status().isUnauthorized());
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneOpened() throws Exception {
        var token = token("leaving");
        clock.advance(Duration.ofSeconds(1));
        ending.changePassword(new PersonId("leaving"), "一个很长的中文口令，超过二十四个汉字也要全部算数，不然就不安全了");
        with(token).andExpect(status().isUnauthorized());
        signIn("leaving", PASSWORD).andExpect(status().isUnauthorized());
        signIn("leaving", "一个很长的中文口令，超过二十四个汉字也要全部算数，不然就不安全").andExpect(status().isUnauthorized());
        signIn("leaving", "一个很长的中文口令，超过二十四个汉字也要全部算数，不然就不安全了").andExpect(status().isOk());
    }

    @Test
    void aChangedPostCountsAtTheNextRequest() throws Exception {
        var token = token("moving");
        audit(token).andExpect(status().isForbidden());
        staff.appoint("moving", Post.AUDITOR);
        audit(token).andExpect(status().isOk());
        staff.appoint("moving", Post.OPERATOR);
        audit(token).andExpect(status().isForbidden());
    }

    @Test
    void guessingIsSlowedDownForTheGuesserOnly() throws Exception {
        for (var i = 0; i < SignInThrottle.FREE; i++) guess("10.0.0.66").andExpect(status().isUnauthorized());
        guess("10.0.0.66")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail").value(containsString("尝试次数过多")));
        signIn("guessed", PASSWORD).andExpect(status().isOk());
        clock.advance(SignInThrottle.LONGEST);
        guess("10.0.0.66").andExpect(status().isUnauthorized());
    }

    @Test
    void whatCannotBeANameIsRefusedLikeAWrongPassword() throws Exception {
        for (var name : new String[] {"nobody", "a b", "x".repeat(5000), "'; drop table x"}) {
            signIn(name, PASSWORD)
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.detail").value("用户名、密码或访问令牌不正确，或已经失效。"));
        }
    }

    @Test
    void aNameThatCannotBeKeptIsRefusedBeforeAnybodyIsLookedUp() throws Exception {
        signIn("a\\u0000b", PASSWORD)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        var passwords = new Passwords();
        var hash = passwords.hash(PASSWORD);
        assertThat(passwords.matches("wrong", hash)).isFalse();
        var known = nanos(() -> passwords.matches("wrong", hash));
        var unknown = nanos(() -> passwords.matchesNobody("wrong"));
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    void brokenCredentialsAreRefusedAlsoWhereNoneAreNeeded() throws Exception {
        for (var header : new String[] {"Basic ???", "Basic " + "bm9jb2xvbg==", "Digest x", "Bearer ", "Bearer x"}) {
            web.perform(get("/api/v1/test/me").header("Authorization", header))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().exists("WWW-Authenticate"))
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
    }

    @Test
    void theTrailCanBeAddedToButNotChanged() {
        assertThat(signIns("admin")).isNotNegative();
        for (var change :
                new String[] {"update security.access_entry set person_id = null", "delete from security.access_entry"
                }) {
            assertThatThrownBy(() -> sql.execute(change)).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aDemoAccountIsOfNoUseWhereTheDemoIsOff() {
        var account = accounts.named("operator").orElseThrow();
        assertThat(accounts.usable(account)).isTrue();
        assertThat(new Accounts(sql, clock, false).usable(account)).isFalse();
    }

    private ResultActions signIn(String name, String password) throws Exception {
        return web.perform(post("/api/v1/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password)));
    }

    private ResultActions guess(String address) throws Exception {
        return web.perform(post("/api/v1/session")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"guessed\",\"password\":\"guess\"}"));
    }

    private String token(String name) throws Exception {
        return JsonPath.read(signIn(name, PASSWORD).andReturn().getResponse().getContentAsString(), "$.token");
    }

    private ResultActions with(String token) throws Exception {
        return web.perform(get("/api/v1/test/me").header("Authorization", "Bearer " + token));
    }

    private ResultActions audit(String token) throws Exception {
        return web.perform(get("/api/v1/test/audit").header("Authorization", "Bearer " + token));
    }

    private int signIns(String person) {
        return sql.fetchCount(ACCESS_ENTRY, ACCESS_ENTRY.PERSON_ID.eq(person).and(ACCESS_ENTRY.KIND.eq("SIGNED_IN")));
    }

    private static long nanos(Runnable work) {
        var start = System.nanoTime();
        for (var i = 0; i < 4; i++) work.run();
        return System.nanoTime() - start;
    }
}
