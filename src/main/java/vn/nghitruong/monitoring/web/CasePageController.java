package vn.nghitruong.monitoring.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.monitoring.CaseFinder;
import vn.nghitruong.monitoring.CasePage;
import vn.nghitruong.monitoring.CasePages;

/** The page of a case and the pictures of its processes, and how a webapp finds the case behind what it shows. */
@RestController
class CasePageController {

    private final CasePages pages;
    private final CaseFinder cases;

    CasePageController(CasePages pages, CaseFinder cases) {
        this.pages = pages;
        this.cases = cases;
    }

    /** The code of a case. */
    record Found(String code) {}

    /** Everything that the caller may read of a case, running or finished. */
    @GetMapping("/api/cases/{code}")
    CasePage page(@PathVariable String code) {
        return pages.of(code);
    }

    /** The BPMN file of a version that the case used, named by the {@code definition} of one of its paths. */
    @GetMapping(path = "/api/cases/{code}/diagrams/{definition}", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable String code, @PathVariable String definition) {
        return pages.diagram(code, definition);
    }

    /** The case for which a process instance runs or ran. */
    @GetMapping("/api/cases/by-instance/{instance}")
    Found ofInstance(@PathVariable String instance) {
        return new Found(cases.ofInstance(instance));
    }

    /** The case to which a task belongs. */
    @GetMapping("/api/tasks/{task}/case")
    Found ofTask(@PathVariable String task) {
        return new Found(cases.ofTask(task));
    }
}
