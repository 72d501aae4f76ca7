package vn.nghitruong.refusal;

/** Repeats a stranger's words in a message: only what can be printed, and not much of it. */
public final class Echo {

    private static final int LONGEST = 64;

    private Echo() {}

    /** The first 64 printable characters; control, direction and broken characters are left out. */
    public static String of(String text) {
        return text.codePoints()
                .filter(Echo::printable)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
