package vn.nghitruong.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other units than the shipped ones: more communes, where nobody has an account, and units that end. */
@TestComponent
public class AddedUnits {

    private final JdbcClient jdbc;
    private final OrganisationTables tables;

    AddedUnits(JdbcClient jdbc, OrganisationTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** The council of another province with its office, as they were in the years of records that are imported. */
    public void formerProvince(String council, String name) {
        for (var kind : new String[] {"council", "office"}) {
            jdbc.sql("insert into organisation (code, name, kind, unit_level, council, valid_from, valid_to, origin,"
                            + " position) values (?, ?, ?, 'province', ?, ?, ?, 'office', 9999)")
                    .params(kind.equals("council") ? council : "van-phong-" + council, name, kind, council)
                    .params(LocalDate.of(2016, 1, 1), LocalDate.of(2025, 6, 30))
                    .update();
        }
        tables.changed();
    }

    /** A unit's last day is another one; none when it goes on. */
    public void end(String code, @Nullable LocalDate lastDay) {
        jdbc.sql("update organisation set valid_to = ? where code = ?")
                .param(lastDay)
                .param(code)
                .update();
        tables.changed();
    }

    /** People's committees of communes, named {@code ubnd-x-them-1} and so on. */
    public void communes(int number) {
        for (var one = 1; one <= number; one++) {
            jdbc.sql("insert into organisation (code, name, kind, unit_level, council, valid_from, origin, position)"
                            + " values (?, ?, 'peoples-committee', 'commune', 'hdnd-p-lao-cai', ?, 'office', 9999)")
                    .params("ubnd-x-them-" + one, "UBND xã Thêm " + one, LocalDate.of(2025, 7, 1))
                    .update();
        }
        tables.changed();
    }
}
