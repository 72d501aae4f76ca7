package vn.nghitruong.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:organisations")
class OrganisationFileTest {

    @Autowired
    private OrganisationFile file;

    @Autowired
    private OrganisationTables tables;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void an_office_changes_the_tables() {
        jdbc.sql("delete from organisation_successor where code = 'so-du-lich'").update();
        jdbc.sql("delete from organisation where code = 'so-du-lich'").update();
        add("so-du-lich", "Sở Du lịch (văn phòng sửa)");
        add("so-moi", "Sở mới");
        jdbc.sql("update organisation set name = 'sai' where code = 'so-y-te'").update();
        jdbc.sql("insert into place (name, since_2025_07, before_2025_07, origin)"
                        + " values ('Y Tý', 'ubnd-x-ta-van', 'ubnd-tx-sa-pa', 'office')")
                .update();
        tables.changed();
    }

    @AfterEach
    void the_tables_follow_the_files_again() {
        jdbc.sql("delete from organisation where origin = 'office'").update();
        jdbc.sql("delete from place where origin = 'office'").update();
        reload();
    }

    @Test
    void an_edition_already_loaded_is_left_alone() {
        file.load();
        tables.changed();

        assertThat(organisations.require("so-y-te").name()).isEqualTo("sai");
    }

    @Test
    void a_new_edition_replaces_shipped_rows_and_keeps_those_of_an_office() {
        reload();

        assertThat(organisations.require("so-y-te").name()).isEqualTo("Sở Y tế");
        assertThat(organisations.require("so-moi").name()).isEqualTo("Sở mới");
        assertThat(organisations.require("so-du-lich").name()).isEqualTo("Sở Du lịch (văn phòng sửa)");
        assertThat(organisations.place("Y Tý", LocalDate.of(2026, 1, 1))).isPresent();
        assertThat(jdbc.sql("select count(*) from organisation_file where length(sha256) = 64")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void reload() {
        jdbc.sql("update organisation_file set sha256 = 'older'").update();
        file.load();
        tables.changed();
    }

    private void add(String code, String name) {
        jdbc.sql("insert into organisation (code, name, kind, unit_level, council, valid_from, origin, position)"
                        + " values (?, ?, 'agency', 'province', 'hdnd-lao-cai', date '2016-01-01', 'office', 1000)")
                .params(code, name)
                .update();
    }
}
