package cn.wangge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SecurityTest
class ApiProblemTests {

    @Autowired
    private MockMvc web;

    @ParameterizedTest
    @CsvSource({"INVALID,422", "UNKNOWN,404", "FORBIDDEN,403", "CONFLICT,409", "TOO_LARGE,413"})
    void aRefusalIsToldWithItsFieldInChinese(String kind, int status) throws Exception {
        problem(get("/api/v1/test/refuse").param("kind", kind), status)
                .andExpect(jsonPath("$.detail").value("此项必填。"))
                .andExpect(jsonPath("$.problems[0].field").value("place"))
                .andExpect(jsonPath("$.problems[0].message").value("此项必填。"));
    }

    @Test
    void aClientThatPrefersEnglishIsToldInEnglish() throws Exception {
        problem(get("/api/v1/test/refuse").param("kind", "INVALID").header("Accept-Language", "en-GB"), 422)
                .andExpect(jsonPath("$.detail").value("This is required."));
        problem(
                        get("/api/v1/test/refuse")
                                .param("kind", "INVALID")
                                .header("Accept-Language", "fr, zh;q=0.5, en;q=0.1"),
                        422)
                .andExpect(jsonPath("$.detail").value("此项必填。"));
    }

    @Test
    void anUnreadableParameterIsNamed() throws Exception {
        problem(get("/api/v1/test/refuse").param("kind", "SIDEWAYS"), 400)
                .andExpect(jsonPath("$.problems[0].field").value("kind"));
        problem(get("/api/v1/test/refuse"), 400)
                .andExpect(jsonPath("$.problems[0].field").value("kind"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[1]", "{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":NaN}", "{} {}", "null", "\u0000"})
    void brokenJsonIsRefused(String json) throws Exception {
        problem(body(json), 400);
    }

    @Test
    void aValueOfTheWrongTypeIsNamed() throws Exception {
        problem(body("{\"number\":\"many\"}"), 400)
                .andExpect(jsonPath("$.problems[0].field").value("number"));
        problem(body("{\"number\":1e400}"), 400);
    }

    @Test
    void aValueThatBreaksARuleIsNamed() throws Exception {
        problem(body("{\"code\":\"12345\"}"), 422)
                .andExpect(jsonPath("$.problems[0].field").value("code"));
    }

    @Test
    void jsonBeyondTheLimitsIsRefused() throws Exception {
        problem(body("{\"text\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"), 400);
        problem(body("{\"text\":\"" + "x".repeat(100_001) + "\"}"), 400);
        problem(body("{\"text\":\"" + "x".repeat(90_000) + "\"}"), 200);
        problem(body(lines(1_000_000)), 200);
        problem(body(lines(3_000_000)), 400);
    }

    @Test
    void whatDoesNotExistIsSaid() throws Exception {
        problem(get("/api/v1/nothing"), 404);
        problem(put("/api/v1/test/body"), 405);
        problem(post("/api/v1/test/body").contentType(MediaType.TEXT_XML).content("<x/>"), 415);
        web.perform(get("/api/v1/test/me")).andExpect(status().isUnauthorized());
    }

    @Test
    void aFailureGivesANumberAndNothingElse() throws Exception {
        var answer = problem(get("/api/v1/test/fail"), 500)
                .andExpect(jsonPath("$.incident").isNotEmpty())
                .andExpect(content().string(not(containsString("secret"))))
                .andReturn();
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("Exception", "cn.wangge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/test/unmapped", "/api/v1/test/log", "/api/v1/test/audit"})
    void whatThePolicyDoesNotAllowIsForbidden(String path) throws Exception {
        problem(get(path), 403).andExpect(jsonPath("$.detail").value("您的岗位无权办理此事项。"));
    }

    /** A body of about so many characters, no line of which breaks a limit by itself. */
    private static String lines(int length) {
        return "{\"lines\":[" + ("\"" + "x".repeat(50_000) + "\",").repeat(length / 50_003) + "\"\"]}";
    }

    private static MockHttpServletRequestBuilder body(String json) {
        return post("/api/v1/test/body").contentType(MediaType.APPLICATION_JSON).content(json);
    }

    private ResultActions problem(MockHttpServletRequestBuilder request, int expected) throws Exception {
        var answer =
                web.perform(request.with(httpBasic("operator", "wangge-demo"))).andExpect(status().is(expected));
        if (expected == 200) return answer;
        return answer.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(expected))
                .andExpect(jsonPath("$.type").value("urn:wangge:problem:" + expected))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }
}
