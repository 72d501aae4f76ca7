package vn.nghitruong.session;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names of folders and files inside the deputies' ZIP that Windows and Linux both take. Each begins with a number: so no
 * two clash, and none is hidden or a device's name.
 */
final class PaperNames {

    /** Folder, file and the place where somebody unpacks them must stay below Windows' 260 characters together. */
    private static final int LONGEST_FOLDER = 60;

    private static final int LONGEST_FILE = 80;
    private static final int LONGEST_ENDING = 10;

    private PaperNames() {}

    /** A folder, e.g. {@code 01 Dự toán ngân sách}. */
    static String folder(int number, String title) {
        return numbered(number, cut(clean(title), LONGEST_FOLDER));
    }

    /** A file; however much of its name is cut, its ending stays. */
    static String file(int number, String name) {
        var clean = clean(name);
        var dot = clean.lastIndexOf('.');
        var hasEnding = dot > 0 && clean.length() - dot <= LONGEST_ENDING;
        var ending = hasEnding ? clean.substring(dot) : "";
        return numbered(number, cut(hasEnding ? clean.substring(0, dot) : clean, LONGEST_FILE)) + ending;
    }

    private static String numbered(int number, String name) {
        return String.format(Locale.ROOT, "%02d %s", number, name).strip();
    }

    /** Composed letters, since not every program puts a letter and its mark together; nothing that a system forbids. */
    private static String clean(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("[. ]+$", "")
                .strip();
    }

    private static String cut(String name, int longest) {
        var letters = name.codePointCount(0, name.length());
        return letters <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest)).replaceAll("[. ]+$", "");
    }
}
