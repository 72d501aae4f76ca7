package vn.nghitruong.doors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nghitruong.office.Office;
import vn.nghitruong.web.WebappClient;

/** What every trial of the doors needs: people who are logged in, the database before and after, and what went wrong. */
abstract class Trial {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    OpenTasks tasks;

    @Autowired
    OpenSessionTasks sessions;

    @Autowired
    OpenMissionTasks missions;

    @Autowired
    WholeDatabase database;

    @Autowired
    IdentityService identities;

    final List<String> wrong = new ArrayList<>();
    private final Map<String, WebappClient> clients = new HashMap<>();

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    /** A user who is logged in; nobody for an empty name. */
    final WebappClient as(String user) {
        return clients.computeIfAbsent(
                user, name -> name.isEmpty() ? WebappClient.anonymous(port) : WebappClient.loggedIn(port, name));
    }

    final WebappClient asOffice() {
        return as("van-phong-hdnd");
    }

    final void nothingChanges(String what, Runnable attempts) {
        var before = database.state();
        attempts.run();
        var after = database.state();
        before.forEach((table, rows) -> {
            if (!rows.equals(after.get(table))) {
                var more = new ArrayList<>(after.get(table));
                more.removeAll(rows);
                wrong.add(what + " changed " + table + ": " + shortened(more));
            }
        });
    }

    /** A second user of a unit, one of its staff without its leadership. */
    final String colleague(String unit) {
        return user(unit + "-2", unit);
    }

    /** A second user of a unit's leadership. */
    final String leader(String unit) {
        return user(unit + "-3", unit, unit + ".ld");
    }

    private String user(String id, String... groups) {
        if (identities.createUserQuery().userId(id).count() == 0) {
            var user = identities.newUser(id);
            user.setLastName("Người thứ hai");
            user.setPassword("demo");
            identities.saveUser(user);
            for (var group : groups) {
                identities.createMembership(id, group);
            }
        }
        return id;
    }

    static Map<String, Object> with(Map<String, ?> fields, Map<String, ?> more) {
        var all = new LinkedHashMap<String, Object>(fields);
        all.putAll(more);
        return all;
    }

    static String shortened(Object value) {
        var text = String.valueOf(value);
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
