package vn.nghitruong.organisation;

import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A province with more communes than the shipped one; nobody has an account there, an administrator works for them. */
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
