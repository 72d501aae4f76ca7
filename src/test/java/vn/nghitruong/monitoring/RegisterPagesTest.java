package vn.nghitruong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.refusal.Refusal;

/** What the pages of the board and the register ask for, beside the register itself. */
@OfficeTest
class RegisterPagesTest {

    private static final String COUNCIL = "hdnd-lao-cai";
    private static final String OFFICE = "van-phong-hdnd";

    @Autowired
    Office office;

    @Autowired
    Choices choices;

    @Autowired
    SavedViews views;

    @Autowired
    RegisterWorkbook workbook;

    @Autowired
    Boards boards;

    private String sent;

    @BeforeEach
    void two_cases() {
        office.on("2026-03-02");
        sent = office.transferred("road-provincial");
        office.work(sent, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        office.receive("Mường Hum", "Cử tri đề nghị cấp nước sạch.");
    }

    @AfterEach
    void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void choices_are_what_the_reader_s_cases_have() {
        var seen = new ArrayList<Choices.All>();
        office.as(OFFICE, () -> seen.add(choices.in(COUNCIL)));
        office.as("so-xay-dung", () -> seen.add(choices.in(null)));

        assertThat(seen.get(0).places()).contains("Mường Hum", "Tả Van");
        assertThat(seen.get(0).agencies()).extracting(Choices.Choice::code).contains("so-xay-dung");
        assertThat(seen.get(0).kinds().get(0).states())
                .extracting(Choices.Choice::code)
                .contains("received", "answering");
        assertThat(choices.in(null).places()).contains("Mường Hum");
        assertThat(seen.get(1).places()).containsExactly("Tả Van");
        assertThat(seen.get(1).kinds()).hasSize(1);
        assertThat(seen.get(1).kinds().get(0).states())
                .extracting(Choices.Choice::code)
                .containsExactly("answering");
    }

    @Test
    void a_view_is_kept_once_under_its_name_until_it_is_deleted() {
        office.as(OFFICE, () -> {
            var kept = views.keep("Đường", "q=x", null);
            assertThatThrownBy(() -> views.keep("Đường", "q=y", OFFICE)).isInstanceOf(Refusal.class);
            assertThat(views.shelf().views()).containsExactly(kept);
            views.delete(kept.id());
            assertThat(views.shelf().views()).isEmpty();
            assertThatThrownBy(() -> views.delete(kept.id())).isInstanceOf(Refusal.class);
        });
    }

    @Test
    void the_table_file_holds_what_is_asked_for() {
        office.as(OFFICE, () -> {
            var question = Question.ofKind("petition");
            var rows = read(question);

            assertThat(rows).extracting(row -> row.getCellText(0)).contains("Mã", sent);
            assertThat(rows).extracting(row -> row.getCellText(4)).contains("Sở Xây dựng");
        });
    }

    @Test
    void the_days_of_the_board_add_up_to_what_is_due_within_fifteen() {
        office.as(OFFICE, () -> {
            var board = boards.of(COUNCIL);

            assertThat(board.all().within15()).isPositive();
            assertThat(board.days().stream().mapToInt(Board.Day::number).sum())
                    .isEqualTo(board.all().within15());
            assertThat(board.days()).hasSizeGreaterThanOrEqualTo(16);
            assertThat(board.days().get(0).on()).isEqualTo("2026-03-02");
        });
    }

    private List<Row> read(Question question) {
        var bytes = new ByteArrayOutputStream();
        try {
            workbook.write(workbook.first(question, Order.NEWEST), question, Order.NEWEST, bytes);
            try (var written = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
                return written.getFirstSheet().read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
