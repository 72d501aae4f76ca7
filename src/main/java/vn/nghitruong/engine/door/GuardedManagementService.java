package vn.nghitruong.engine.door;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.refusal.Refusal;

/**
 * The engine's management service: a job is run by the program and by administrators. The engine would let anybody try,
 * and write the missing right down as a failure of the job, which then waits and in the end stops.
 */
class GuardedManagementService extends ManagementServiceImpl {

    private final ObjectProvider<CurrentUser> user;
    private final DoorAnswer answer;

    GuardedManagementService(
            ProcessEngineConfigurationImpl configuration, ObjectProvider<CurrentUser> user, DoorAnswer answer) {
        super(configuration);
        this.user = user;
        this.answer = answer;
    }

    @Override
    public void executeJob(String jobId) {
        var current = user.getObject();
        if (current.isPresent() && !current.isAdministrator()) {
            // The interface makes a 500 of everything else that is thrown here.
            throw new AuthorizationException(answer.words(Refusal.forbidden("job.closed-door")));
        }
        super.executeJob(jobId);
    }
}
