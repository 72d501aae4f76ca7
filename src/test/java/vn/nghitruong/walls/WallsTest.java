package vn.nghitruong.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.nghitruong.NghiTruongApplication;

/** The walls between the rooms: who may know whom, and where the engine's types may stand. */
class WallsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.nghitruong");

    private static final String[] FAMILIES = {
        "vn.nghitruong.petition..", "vn.nghitruong.session..", "vn.nghitruong.supervision.."
    };

    @Test
    void rooms_know_only_what_others_show_and_go_in_no_circle() {
        ApplicationModules.of(NghiTruongApplication.class).verify();
    }

    @Test
    void the_engine_is_known_only_at_its_doors() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "..engine..", "..security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void nobody_depends_on_the_edge() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.nghitruong.security..")
                .check(CLASSES);
        for (var reader : new String[] {"vn.nghitruong.monitoring..", "vn.nghitruong.report.."}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(reader)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(reader)
                    .check(CLASSES);
        }
    }

    @Test
    void the_rooms_below_know_nothing_of_requests_and_families() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..casefile..",
                        "..assignment..",
                        "..deadline..",
                        "..organisation..",
                        "..document..",
                        "..calendar..",
                        "..engine..",
                        "..topic..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.nghitruong.request..",
                        "vn.nghitruong.petition..",
                        "vn.nghitruong.session..",
                        "vn.nghitruong.supervision..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..request..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FAMILIES)
                .check(CLASSES);
    }

    @Test
    void families_know_each_other_only_by_events() {
        for (var family : FAMILIES) {
            var others = Arrays.stream(FAMILIES)
                    .filter(other -> !other.equals(family))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(family)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CLASSES);
        }
    }

    @Test
    void packages_go_in_no_circle_of_rooms() {
        slices().matching("vn.nghitruong.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void delegates_are_small_doors_in_process_packages() {
        classes()
                .that()
                .implement("org.camunda.bpm.engine.delegate.JavaDelegate")
                .should()
                .resideInAPackage("..process..")
                .check(CLASSES);
    }

    /** Rules on methods are switched off, so one would be written in vain. */
    @Test
    void the_rules_of_the_web_stand_at_its_doors() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.security.access.prepost..")
                .check(CLASSES);
    }
}
