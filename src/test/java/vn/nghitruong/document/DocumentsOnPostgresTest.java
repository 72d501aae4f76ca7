package vn.nghitruong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.deadline.DeadlineDatabase;
import vn.nghitruong.postgres.OnPostgres;

/** A file's bytes on a real PostgreSQL, whose column of bytes is of another type than H2's. */
@DeadlineDatabase
@OnPostgres
class DocumentsOnPostgresTest {

    @Autowired
    private Documents documents;

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void log_in() {
        identities.setAuthenticatedUserId("van-phong-hdnd");
    }

    @AfterEach
    void log_out() {
        identities.clearAuthentication();
    }

    @Test
    void a_file_comes_back_as_it_was_given() {
        var bytes = "%PDF-1.7 Kiến nghị\0".getBytes(StandardCharsets.UTF_8);

        var stored = documents.store("Kiến nghị.pdf", bytes);

        assertThat(documents.content(documents.require(stored.id()))).isEqualTo(bytes);
        assertThat(documents.require(stored.id()).name()).isEqualTo("Kiến nghị.pdf");
    }
}
