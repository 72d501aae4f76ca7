package vn.nghitruong.petition;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseLink;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.petition.SessionTable.Session;
import vn.nghitruong.request.Contribution;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.Requests;

/** Reads the petitions of a report: those left open by the one before and those since, in ten queries or so. */
@Component
class ReportedPetitions {

    private final SessionTable sessions;
    private final PetitionTable table;
    private final PetitionStandings standings;
    private final CaseFiles files;
    private final Requests requests;
    private final Deadlines deadlines;

    ReportedPetitions(
            SessionTable sessions,
            PetitionTable table,
            PetitionStandings standings,
            CaseFiles files,
            Requests requests,
            Deadlines deadlines) {
        this.sessions = sessions;
        this.table = table;
        this.standings = standings;
        this.files = files;
        this.requests = requests;
        this.deadlines = deadlines;
    }

    /** What was read of all petitions at once, by code. */
    private record Read(
            Map<String, PetitionStanding> standings,
            Map<String, List<Request>> rounds,
            Map<String, List<Contribution>> contributions,
            Map<Long, LedgerEntry> entries,
            Map<String, List<CaseLink>> links) {}

    /** The petitions of a council's next report, by code. */
    List<ReportedPetition> since(@Nullable Session previous, String council) {
        var carriedOver = previous == null ? Set.<String>of() : new HashSet<>(sessions.leftOpen(previous.code()));
        var codes = new TreeSet<>(carriedOver);
        codes.addAll(sessions.unreported(council, previous == null ? null : previous.frozenOn()));
        var read = read(codes, carriedOver);
        return table.all(codes).stream()
                .map(petition -> reported(petition, read))
                .toList();
    }

    private Read read(Collection<String> codes, Set<String> carriedOver) {
        var rounds = requests.ofCases(codes);
        return new Read(
                standings.today(codes, carriedOver),
                rounds.stream().collect(groupingBy(Request::caseCode)),
                requests.contributions(rounds.stream().map(Request::code).toList()).stream()
                        .collect(groupingBy(Contribution::requestCode)),
                deadlines.ofCases(codes).stream().collect(Collectors.toMap(LedgerEntry::id, Function.identity())),
                files.links(codes));
    }

    private ReportedPetition reported(Petition petition, Read read) {
        var code = petition.code();
        var rounds = read.rounds().getOrDefault(code, List.of());
        return new ReportedPetition(
                petition,
                Objects.requireNonNull(read.standings().get(code)),
                rounds,
                rounds.isEmpty()
                        ? null
                        : read.entries().get(rounds.get(rounds.size() - 1).dueEntry()),
                cooperating(petition, rounds, read),
                read.links().getOrDefault(code, List.of()));
    }

    /** Before it has gone out, those proposed. */
    private static List<String> cooperating(Petition petition, List<Request> rounds, Read read) {
        return rounds.isEmpty()
                ? petition.cooperatingAgencies()
                : rounds.stream()
                        .flatMap(round -> read.contributions().getOrDefault(round.code(), List.of()).stream())
                        .map(Contribution::agency)
                        .distinct()
                        .toList();
    }
}
