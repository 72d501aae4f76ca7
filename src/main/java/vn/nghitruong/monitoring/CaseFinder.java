package vn.nghitruong.monitoring;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.refusal.Refusal;

/** Tells the case behind what a webapp shows, to whoever may read it. */
@Component
public class CaseFinder {

    private final CaseRuns runs;
    private final CaseFiles files;
    private final CaseAccess access;

    CaseFinder(CaseRuns runs, CaseFiles files, CaseAccess access) {
        this.runs = runs;
        this.files = files;
        this.access = access;
    }

    /** The code of the case for which a process instance runs or ran. */
    public String ofInstance(String instance) {
        return readable(runs.codeOf(instance));
    }

    /** The code of the case to which a task belongs, open or done. */
    public String ofTask(String task) {
        return readable(runs.codeOfTask(task));
    }

    private String readable(Optional<String> code) {
        return code.flatMap(files::find)
                .map(access::requireReadable)
                .orElseThrow(() -> Refusal.notFound("case.unknown"))
                .code();
    }
}
