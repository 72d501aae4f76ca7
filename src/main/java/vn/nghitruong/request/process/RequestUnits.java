package vn.nghitruong.request.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.request.Contribution;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.Requests;

/** Which units work on a request's tasks; the model asks for them by the request's code. */
@Component("requestUnits")
public class RequestUnits {

    private final Requests requests;
    private final Organisations organisations;
    private final Clock clock;

    RequestUnits(Requests requests, Organisations organisations, Clock clock) {
        this.requests = requests;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The unit that directs and consolidates. */
    public String gateway(String code) {
        var gateway = requests.require(code).gateway();
        if (gateway == null) {
            throw new IllegalStateException(code + " goes through no gateway");
        }
        return gateway;
    }

    /** The agency that holds it. */
    public String agency(String code) {
        return requests.require(code).lead();
    }

    /** Who names another agency after the first return: the gateway, else the council's office. */
    public String reassigner(String code) {
        var request = requests.require(code);
        return request.gateway() == null
                ? organisations.office(request.council()).code()
                : request.gateway();
    }

    /** Who decides bindingly: the people's committee behind its gateway, else the standing committee. */
    public String arbiter(String code) {
        var request = requests.require(code);
        return request.gateway() == null ? standingCommittee(request) : peoplesCommittee(request.gateway());
    }

    public String standingCommittee(String code) {
        return standingCommittee(requests.require(code));
    }

    /** The co-operating agencies that are asked now. */
    public List<String> contributors(String code) {
        return requests.contributions(code).stream()
                .filter(row -> "asked".equals(row.state()))
                .map(Contribution::agency)
                .toList();
    }

    private String standingCommittee(Request request) {
        return organisations.standingCommittee(request.council()).code();
    }

    private String peoplesCommittee(String gateway) {
        var council = organisations.require(gateway).council();
        return organisations.validOn(LocalDate.now(clock)).stream()
                .filter(unit -> unit.kind() == Organisation.Kind.PEOPLES_COMMITTEE)
                .filter(unit -> unit.council().equals(council))
                .map(Organisation::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no people's committee works for " + council));
    }
}
