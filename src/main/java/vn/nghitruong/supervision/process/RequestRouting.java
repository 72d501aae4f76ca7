package vn.nghitruong.supervision.process;

import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.request.Requests;
import vn.nghitruong.supervision.SupervisionVariables;

/** What the process needs to call the request that was just sent. */
final class RequestRouting {

    private RequestRouting() {}

    static Routing of(Routing routing, Requests.Sent sent) {
        return routing.and(SupervisionVariables.REQUEST_CODE, sent.code())
                .and(SupervisionVariables.REQUEST_ENTRY, sent.entry().word())
                .and(SupervisionVariables.CONSOLIDATED, sent.consolidated())
                .and(SupervisionVariables.ACCEPT_BY, EngineWork.at(Deadlines.dueAt(sent.acceptBy())));
    }
}
