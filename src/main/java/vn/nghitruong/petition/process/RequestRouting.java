package vn.nghitruong.petition.process;

import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.petition.PetitionVariables;
import vn.nghitruong.request.Requests;

/** What the process needs to call the request that was just sent. */
final class RequestRouting {

    private RequestRouting() {}

    static Routing of(Routing routing, Requests.Sent sent) {
        return routing.and(PetitionVariables.REQUEST_CODE, sent.code())
                .and(PetitionVariables.REQUEST_ENTRY, sent.entry().word())
                .and(PetitionVariables.CONSOLIDATED, sent.consolidated())
                .and(PetitionVariables.ACCEPT_BY, EngineWork.at(Deadlines.dueAt(sent.acceptBy())));
    }
}
