package vn.nghitruong.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.request.RequestView.Round;

/** The rounds of asking as forms show them. */
@Component
class Rounds {

    private final Requests requests;
    private final Labels labels;

    Rounds(Requests requests, Labels labels) {
        this.requests = requests;
        this.labels = labels;
    }

    /** The letter that carried it, in words. */
    @Nullable
    String letter(Request request) {
        return request.letterNumber() == null
                ? null
                : labels.of("request.letter-of", request.letterNumber(), labels.day(request.letterDate()));
    }

    /** A round with what came of it. */
    Round of(Request request) {
        return new Round(
                request.code(),
                request.round(),
                requests.name(request.lead()),
                request.gateway() == null ? null : requests.name(request.gateway()),
                request.sentOn(),
                letter(request),
                request.answer(),
                request.documentNumber() == null
                        ? null
                        : labels.of("request.letter-of", request.documentNumber(), labels.day(request.documentDate())),
                request.file(),
                request.answeredOn(),
                contributions(request));
    }

    private List<Fact> contributions(Request request) {
        return requests.contributions(request.code()).stream()
                .filter(row -> !"proposed".equals(row.state()))
                .map(row -> new Fact(
                        requests.name(row.agency()),
                        row.answer() == null ? labels.of("contribution." + row.state()) : row.answer()))
                .toList();
    }
}
