package vn.nghitruong.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.nghitruong.engine.PathTaken;

/**
 * The way of a case through one of its models.
 *
 * @param name what ran, in the users' words
 * @param process the process id (the BPMN file's word)
 * @param definition the engine's id of the version that ran; its picture is asked for by it
 * @param state running or ended
 * @param overdue those of the current steps that are past their date
 */
public record CasePath(
        String name,
        String process,
        String definition,
        String state,
        @JsonUnwrapped PathTaken path,
        List<String> overdue) {}
