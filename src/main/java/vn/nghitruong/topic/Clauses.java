package vn.nghitruong.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a petition is put: what it asks for, and what it merely says aside. */
final class Clauses {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String REQUEST =
            "(?:(?:tỉnh |huyện |xã |cử tri )?(?:đề nghị|kiến nghị|mong muốn)|hỗ trợ|đầu tư|xây|làm"
                    + "|cấp|bố trí|đẩy nhanh|sửa|nâng|tăng|giải quyết|kéo|nạo vét|khắc phục|xử lý|thay|mở|lắp|bổ sung"
                    + "|điều chỉnh|giảm|miễn|thu hồi|tổ chức|sớm|chi trả|đền bù|bồi thường|di dời|trang bị|cải tạo|kiên cố"
                    + "|đổ bê tông|bê tông hóa|quan tâm|xem xét|có chính sách|rà soát|triển khai|tu bổ|tạo điều kiện)\\b";

    private static final String ITEM =
            "(?<=^|[\\s:;.])(?:\\d{1,2}[.)]|[a-e]\\))(?=\\s)|(?<=^|[:;.\\n]|[:;.\\n]\\s)[-+•–](?=\\s)";

    /** Within a sentence a new request starts only where its verb does. */
    private static final String LINK = "(?:,|\\bvà\\b|\\bđồng thời|\\bngoài ra)[,:]?\\s+(?=" + REQUEST + ")";

    private static final Pattern BOUNDARY =
            Pattern.compile("(?<item>" + ITEM + ")|[;\\n]+|[.](?=\\s|$)|" + LINK, FLAGS);
    private static final Pattern ASKING = Pattern.compile(
            "^\\s*" + REQUEST + "|\\b(?:đề nghị|kiến nghị|mong muốn)\\b(?!\\s+(?:cử tri|đã nêu|nhiều lần))", FLAGS);

    /** A purpose, an effect, a remark in brackets; and the thing by which a place is described. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\b(?:để|nhằm|phục vụ|ảnh hưởng đến|ảnh hưởng tới|ảnh hưởng lớn đến|tạo điều kiện)\\b[^;.,\\n]*"
                    + "|[(][^()]{0,300}[)]"
                    + "|\\b(?:vào|qua|gần|cạnh|trước|cổng|giáp|từ|đến|tới) (?!đường|thôn|bản)\\p{L}+",
            FLAGS);

    /** What is said aside counts half. */
    private static final float ASIDE_COUNTS = 0.5f;

    /** A petition names its matter early: the last word counts this much less than the first. */
    private static final float LATE_COUNTS_LESS = 0.15f;

    private Clauses() {}

    /** A clause that asks for something. */
    record Clause(int start, int end) {

        boolean holds(Phrase phrase) {
            return start <= phrase.start() && phrase.start() < end;
        }
    }

    /** The clauses that ask for something, in the text's order. An item of a list asks even without a verb. */
    static List<Clause> asking(String text) {
        List<Clause> clauses = new ArrayList<>();
        Matcher boundary = BOUNDARY.matcher(text);
        boolean item = false;
        int start = 0;
        while (boundary.find()) {
            add(clauses, text, start, boundary.start(), item);
            item = boundary.group("item") != null;
            start = boundary.end();
        }
        add(clauses, text, start, text.length(), item);
        return clauses;
    }

    private static void add(List<Clause> clauses, String text, int start, int end, boolean item) {
        if (item || ASKING.matcher(text.substring(start, end)).find()) {
            clauses.add(new Clause(start, end));
        }
    }

    /** The same phrases, weakened where they are said aside, and slightly towards the end. */
    static List<Phrase> weighed(String text, List<Phrase> phrases) {
        List<Clause> asides = ASIDE.matcher(text)
                .results()
                .map(aside -> new Clause(aside.start(), aside.end()))
                .toList();
        return phrases.stream()
                .map(phrase -> phrase.weakened(1 - LATE_COUNTS_LESS * phrase.start() / text.length()))
                .map(phrase ->
                        asides.stream().anyMatch(aside -> aside.holds(phrase)) ? phrase.weakened(ASIDE_COUNTS) : phrase)
                .toList();
    }
}
