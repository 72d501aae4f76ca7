package vn.nghitruong.doors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.Team;
import vn.nghitruong.web.WebTest;

/** A test that tries the doors of the whole program over HTTP; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebTest
@Import({
    Office.class,
    Chamber.class,
    Team.class,
    OpenTasks.class,
    OpenSessionTasks.class,
    OpenMissionTasks.class,
    WholeDatabase.class
})
@interface DoorTest {}
