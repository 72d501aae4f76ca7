package vn.nghitruong.petition.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.petition.TransferBatches;
import vn.nghitruong.petition.Transfers;
import vn.nghitruong.petition.process.TransferTasks;

/** Many petitions in one letter: put together by the office, approved by the standing committee in one look. */
@RestController
class TransferController {

    private static final Form TRANSFER = Form.of(
            Field.line("council").needed(),
            Field.codes("petitions", 500).needed(),
            Field.line("letterNumber").needed(),
            Field.pastDate("letterDate").needed(),
            Field.comingDate("dueOn"));

    private static final Form BATCH = Form.of(
            Field.line("council").needed(), Field.codes("petitions", 500).needed());

    private final TransferTasks tasks;
    private final TransferBatches batches;
    private final Days days;

    TransferController(TransferTasks tasks, TransferBatches batches, Days days) {
        this.tasks = tasks;
        this.batches = batches;
        this.days = days;
    }

    /** What went out with the letter. */
    record Transferred(String letterNumber, List<String> petitions) {}

    /** Approves several petitions in one transaction: all go out with the letter, or none. */
    @PostMapping("/api/transfers")
    Transferred transfer(@RequestBody Map<String, @Nullable Object> given) {
        var input = TRANSFER.read(given, days);
        var letter =
                new Transfers.Letter(input.text("letterNumber"), input.date("letterDate"), input.optionalDate("dueOn"));
        var petitions = input.codes("petitions");
        tasks.approve(input.text("council"), petitions, letter);
        return new Transferred(letter.number(), petitions);
    }

    /** The councils for which the caller puts batches together or approves them. */
    @GetMapping("/api/transfers/councils")
    Map<String, String> councils() {
        return batches.councils();
    }

    /** What waits for the standing committee, and the batches put together from it. */
    @GetMapping("/api/transfers/waiting")
    TransferBatches.Waiting waiting(@RequestParam String council) {
        return batches.waiting(council);
    }

    /** The office puts a batch together. */
    @PostMapping("/api/transfer-batches")
    @ResponseStatus(HttpStatus.CREATED)
    TransferBatches.Batch putTogether(@RequestBody Map<String, @Nullable Object> given) {
        var input = BATCH.read(given, days);
        return batches.putTogether(input.text("council"), input.codes("petitions"));
    }

    /** The office takes a batch apart again. */
    @DeleteMapping("/api/transfer-batches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeApart(@PathVariable String id) {
        batches.takeApart(id);
    }
}
