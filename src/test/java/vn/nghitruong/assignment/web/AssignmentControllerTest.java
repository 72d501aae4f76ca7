package vn.nghitruong.assignment.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:assignment-web")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class AssignmentControllerTest {

    private static final String GOOD = "topic=road-local&competence=commune&on=2026-06-15";

    @TestConfiguration
    @EnableMethodSecurity
    static class RolesAreChecked {}

    @Autowired
    private MockMvc web;

    @Test
    void a_proposal_names_the_agency_and_says_why() throws Exception {
        web.perform(get("/api/assignments?" + GOOD + "&place=xã Tả Van&council=hdnd-x-ta-van")
                        .with(user("van-phong-x-ta-van")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lead").value("ubnd-x-ta-van"))
                .andExpect(jsonPath("$.cooperating[0]").value("so-xay-dung"))
                .andExpect(jsonPath("$.gateway").doesNotExist())
                .andExpect(jsonPath("$.committee").value("ban-ktns-x-ta-van"))
                .andExpect(jsonPath("$.reason").value(containsString("UBND xã Tả Van")))
                .andExpect(jsonPath("$.choices").doesNotExist());
    }

    @Test
    void without_a_council_the_committee_is_the_provinces() throws Exception {
        web.perform(get("/api/assignments?topic=electricity&competence=province&on=2026-06-15")
                        .with(user("van-phong-hdnd")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.gateway").value("van-phong-ubnd"))
                .andExpect(jsonPath("$.committee").value("ban-kinh-te-ngan-sach"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "competence=commune&on=2026-06-15",
                "topic=road-local&on=2026-06-15",
                "topic=road-local&competence=commune",
                "topic=&competence=commune&on=2026-06-15",
                "topic=none&competence=commune&on=2026-06-15",
                "topic=road-local&competence=village&on=2026-06-15",
                "topic=road-local&competence=commune&on=15/06/2026",
                "topic=road-local&competence=commune&on=2026-02-30",
                "topic=road-local&competence=commune&on=2015-12-31",
                "topic=road-local&competence=commune&on=+12026-01-01",
                GOOD + "&council=hdnd-nowhere",
                GOOD + "&council=so-y-te",
                GOOD + "&place=%00",
                "topic=road-local%00&competence=commune&on=2026-06-15"
            })
    void what_cannot_be_asked_is_a_clear_400(String query) throws Exception {
        web.perform(get(URI.create("/api/assignments?" + query)).with(user("van-phong-hdnd")))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString(" ")));
    }

    @Test
    void a_text_over_the_limit_is_refused() throws Exception {
        for (var field : new String[] {"place", "council", "topic"}) {
            web.perform(get("/api/assignments?competence=commune&on=2026-06-15")
                            .param("topic", "road-local")
                            .param(field, "x".repeat(201))
                            .with(user("van-phong-hdnd")))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void only_an_administrator_replaces_the_table() throws Exception {
        var table = web.perform(get("/api/assignments/table").with(user("van-phong-hdnd")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        web.perform(put("/api/assignments/table")
                        .contentType(MediaType.APPLICATION_XML)
                        .content(table)
                        .with(user("van-phong-hdnd"))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isForbidden());
        web.perform(put("/api/assignments/table")
                        .contentType(MediaType.APPLICATION_XML)
                        .content(table)
                        .with(user("admin").authorities(new SimpleGrantedAuthority("camunda-admin")))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isNoContent());
        web.perform(put("/api/assignments/table")
                        .contentType(MediaType.APPLICATION_XML)
                        .content(new byte[1024 * 1024 + 1])
                        .with(user("admin").authorities(new SimpleGrantedAuthority("camunda-admin")))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("assignment.table-too-large"));
    }
}
