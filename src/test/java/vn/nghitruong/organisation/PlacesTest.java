package vn.nghitruong.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:organisations")
class PlacesTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    @Autowired
    private Organisations organisations;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tả Van                                     | Tả Van    | ubnd-x-ta-van    | ubnd-tx-sa-pa",
                "ta van                                     | Tả Van    | ubnd-x-ta-van    | ubnd-tx-sa-pa",
                "TẢ  VAN                                    | Tả Van    | ubnd-x-ta-van    | ubnd-tx-sa-pa",
                "xã Tả Van                                  | Tả Van    | ubnd-x-ta-van    | ubnd-tx-sa-pa",
                "xa Ta Van                                  | Tả Van    | ubnd-x-ta-van    | ubnd-tx-sa-pa",
                "phường Cam Đường                           | Cam Đường | ubnd-p-cam-duong | ubnd-tp-lao-cai",
                "P. Cam Duong, TP. Lao Cai                  | Cam Đường | ubnd-p-cam-duong | ubnd-tp-lao-cai",
                "thị trấn Bắc Hà                            | Bắc Hà    | ubnd-x-bac-ha    | ubnd-h-bac-ha",
                "huyện Bắc Hà                               | Bắc Hà    | ubnd-x-bac-ha    | ubnd-h-bac-ha",
                "thị xã Sa Pa                               | Sa Pa     | ubnd-p-sa-pa     | ubnd-tx-sa-pa",
                "thành phố Lào Cai                          | Lào Cai   | ubnd-p-lao-cai   | ubnd-tp-lao-cai",
                "Phố Mới                                    | Lào Cai   | ubnd-p-lao-cai   | ubnd-tp-lao-cai",
                "phường Cốc Lếu                             | Lào Cai   | ubnd-p-lao-cai   | ubnd-tp-lao-cai",
                "Nam Cường, thành phố Lào Cai               | Cam Đường | ubnd-p-cam-duong | ubnd-tp-lao-cai",
                "Na Hối                                     | Bắc Hà    | ubnd-x-bac-ha    | ubnd-h-bac-ha",
                "phan si pang                               | Sa Pa     | ubnd-p-sa-pa     | ubnd-tx-sa-pa",
                "Bản Hồ                                     | Bản Hồ    | ubnd-x-ban-ho    | ubnd-tx-sa-pa",
                "thôn Sả Séng, xã Tả Phìn                   | Tả Phìn   | ubnd-x-ta-phin   | ubnd-tx-sa-pa",
                "thôn Sả Séng, xã Tả Phìn, thị xã Sa Pa     | Tả Phìn   | ubnd-x-ta-phin   | ubnd-tx-sa-pa",
                "xã Tả Phìn, tỉnh Lào Cai                   | Tả Phìn   | ubnd-x-ta-phin   | ubnd-tx-sa-pa",
                "ta phin, sa pa, lao cai                    | Tả Phìn   | ubnd-x-ta-phin   | ubnd-tx-sa-pa",
                "Bắc Cường, Lào Cai                         | Cam Đường | ubnd-p-cam-duong | ubnd-tp-lao-cai",
                "thôn Bắc Hà, xã Tả Van                     | Tả Van    | ubnd-x-ta-van    | ubnd-tx-sa-pa"
            })
    void a_place_is_known_by_its_names_and_answered_for_by_the_day(
            String text, String place, String since, String before) {
        var now = organisations.place(text, SINCE).orElseThrow();
        var then = organisations.place(text, BEFORE).orElseThrow();

        assertThat(now.place()).isEqualTo(place);
        assertThat(now.peoplesCommittee().code()).isEqualTo(since);
        assertThat(then.place()).isEqualTo(place);
        assertThat(then.peoplesCommittee().code()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Mường Khương",
                "tỉnh Lào Cai",
                "xã Tả Phìn, huyện Sìn Hồ",
                "Tả Van, tỉnh Yên Bái",
                "Tả Van và Tả Phìn",
                "xã Tả Van, xã Tả Phìn",
                "Bắc Hà, Sa Pa",
                "đường Hàm Rồng",
                "Nam Cường",
                "Vân",
                "<script>",
                "\u0000"
            })
    void a_place_unknown_or_not_the_only_one_is_not_guessed(String text) {
        assertThat(organisations.place(text, SINCE)).isEmpty();
    }

    @Test
    void names_that_differ_only_in_marks_are_told_apart_by_them() {
        var lieu = new Place("Bản Liếu", List.of(), "a", "b");
        var lieus = new Place("Bán Liêu", List.of(), "c", "d");
        var index = new PlaceIndex(List.of(lieu, lieus), Map.of());

        assertThat(index.find("xã bản liếu")).contains(lieu);
        assertThat(index.find("Bán Liêu")).contains(lieus);
        assertThat(index.find("ban lieu")).isEmpty();
    }

    @Test
    void a_decomposed_spelling_is_the_same_name() {
        var decomposed = Normalizer.normalize("Tả Phìn", Normalizer.Form.NFD);

        assertThat(organisations.place(decomposed, SINCE)).isPresent();
    }
}
