package vn.nghitruong.deadline.web;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.Principal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.nghitruong.deadline.DeadlineDatabase;

@DeadlineDatabase
class DeadlineControllerTest {

    private static final Principal CLERK = () -> "van-phong";

    @Autowired
    MockMvc web;

    @ParameterizedTest(name = "{0} from {1}: {3}")
    @CsvFileSource(resources = "/deadline-examples.csv", numLinesToSkip = 2)
    void the_worked_examples(String rule, String anchor, String due, String why) throws Exception {
        web.perform(ask(rule, anchor).principal(CLERK))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.due").value(due));
    }

    @Test
    void the_answer_has_exactly_the_fields_of_the_contract() throws Exception {
        web.perform(ask("question.follow-up-report", "2025-12-09").principal(CLERK))
                .andExpect(content().json("""
                        {"rule": "question.follow-up-report", "anchor": "2025-12-09", "due": "2025-11-28",
                         "amount": 10, "unit": "CALENDAR", "direction": "before",
                         "basis": "Luật 87/2015/QH13 Đ60.7", "status": "verified",
                         "skipped": [{"date": "2025-11-29", "reason": "Thứ Bảy"}]}
                        """))
                .andExpect(jsonPath("$.explanation").value(startsWith("Hạn là ngày 28/11/2025")))
                .andExpect(jsonPath("$.*", hasSize(10)));
    }

    @Test
    void working_days_and_provisional_rules_are_marked() throws Exception {
        web.perform(ask("reception.reply", "2026-07-01")
                        .param("council", "hdnd-lao-cai")
                        .principal(CLERK))
                .andExpect(jsonPath("$.unit").value("WORKING"))
                .andExpect(jsonPath("$.direction").value("after"))
                .andExpect(jsonPath("$.status").value("provisional"));
    }

    @ParameterizedTest(name = "rule {0}, anchor {1}, council {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            -,                2026-07-01,    -,        field.required
            '',               2026-07-01,    -,        field.required
            complaint.accept, -,             -,        field.required
            complaint.accept, '',            -,        field.required
            complaint.accept, hôm nay,       -,        field.date
            complaint.accept, 2026-02-30,    -,        field.date
            complaint.accept, 01/07/2026,    -,        field.date
            complaint.accept, +12026-07-01,  -,        field.date
            complaint.accept, 1000-01-01,    -,        deadline.date-out-of-range
            complaint.accept, 2029-01-01,    -,        calendar.year-missing
            complaint.accept, 2010-01-01,    -,        deadline.rule-not-in-force
            given,            2026-07-01,    -,        deadline.rule-unknown
            complaint.accept, 2026-07-01,    HĐND,     deadline.council-code
            complaint.accept, 2026-07-01,    ' ',      deadline.council-code
            """)
    void a_bad_question_gets_a_clear_answer(String rule, String anchor, String council, String code) throws Exception {
        var question = get("/api/deadlines").principal(CLERK);
        if (rule != null) {
            question.param("rule", rule);
        }
        if (anchor != null) {
            question.param("anchor", anchor);
        }
        if (council != null) {
            question.param("council", council);
        }

        web.perform(question)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.detail").value(matchesPattern("\\p{Lu}[^{}]+ [^{}]+\\.")));
    }

    @Test
    void endless_and_unprintable_texts_are_refused_and_not_given_back() throws Exception {
        var endless = "9".repeat(100_000);
        for (var text : new String[] {endless, "a\u0000b", "\u001b[2J", "' or 1=1 --"}) {
            for (var question : new MockHttpServletRequestBuilder[] {
                ask(text, "2026-07-01"),
                ask("complaint.accept", text),
                ask("complaint.accept", "2026-07-01").param("council", text)
            }) {
                web.perform(question.principal(CLERK))
                        .andExpect(status().isBadRequest())
                        .andExpect(jsonPath("$.detail")
                                .value(matchesPattern("\\p{Lu}[^\\p{Cntrl}]+ [^\\p{Cntrl}]{1,250}\\.")));
            }
        }
    }

    @Test
    void an_answer_can_be_read_in_english() throws Exception {
        web.perform(ask("complaint.accept", "2029-01-01")
                        .header("Accept-Language", "en")
                        .locale(Locale.ENGLISH)
                        .principal(CLERK))
                .andExpect(jsonPath("$.detail").value(startsWith("There is no working calendar for 2029,")));
    }

    @Test
    void one_address_cannot_ask_without_end_and_another_is_not_held_up() throws Exception {
        for (var i = 0; i < 30; i++) {
            web.perform(from("192.0.2.1")).andExpect(status().isOk());
        }

        web.perform(from("192.0.2.1"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", matchesPattern("[1-9]\\d*")))
                .andExpect(jsonPath("$.code").value("too-many"));
        web.perform(from("192.0.2.2")).andExpect(status().isOk());
        web.perform(from("192.0.2.1").principal(CLERK)).andExpect(status().isOk());
    }

    @Test
    void the_rules_can_be_listed() throws Exception {
        web.perform(get("/api/deadline-rules").principal(CLERK))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].rule", hasItem("complaint.accept")))
                .andExpect(jsonPath("$[?(@.rule == 'recommendation.explain')].status", hasItem("secondary")));
    }

    @Test
    void other_methods_are_not_taken() throws Exception {
        web.perform(post("/api/deadlines")).andExpect(status().isMethodNotAllowed());
    }

    private static MockHttpServletRequestBuilder ask(String rule, String anchor) {
        return get("/api/deadlines").param("rule", rule).param("anchor", anchor);
    }

    private static MockHttpServletRequestBuilder from(String address) {
        return ask("complaint.accept", "2026-07-01").with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }
}
