package vn.nghitruong.monitoring.web;

import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nghitruong.refusal.Echo;
import vn.nghitruong.refusal.Refusal;

/** The parameters of the register's address, as somebody keeps them. */
final class AskedQuery {

    private static final Set<String> KNOWN = known();

    private AskedQuery() {}

    /** The same text; refused when it is no query, or names what the register cannot be asked for or one thing twice. */
    static String checked(String query) {
        var names = new HashSet<String>();
        for (var part : query.split("&", -1)) {
            var name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
            if (!KNOWN.contains(name)) {
                throw Refusal.invalid("register.query-unknown", Echo.of(name));
            }
            if (!names.add(name)) {
                throw Refusal.invalid("register.query-twice", Echo.of(name));
            }
            Asked.word("query", decoded(part.substring(name.length())));
        }
        return query;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Refusal.invalid("register.query-broken");
        }
    }

    private static Set<String> known() {
        var names = Arrays.stream(RegisterFilter.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        names.add("sort");
        return Set.copyOf(names);
    }
}
