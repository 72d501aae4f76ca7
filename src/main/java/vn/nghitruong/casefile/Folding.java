package vn.nghitruong.casefile;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is searched: lower case, without Vietnamese marks. */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        var bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return bare.replace('đ', 'd');
    }
}
