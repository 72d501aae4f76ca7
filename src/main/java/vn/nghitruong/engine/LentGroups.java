package vn.nghitruong.engine;

import java.util.Map;

/** Which groups a user belongs to for a while only, in the place of others. Whoever lends them answers. */
public interface LentGroups {

    /** By group, the unit in whose place the user works there. */
    Map<String, String> of(String user);
}
