package vn.nghitruong.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.engine.InstanceHistory.Held;
import vn.nghitruong.engine.InstanceHistory.Instance;
import vn.nghitruong.engine.InstanceHistory.Step;
import vn.nghitruong.request.Request;

/**
 * What one process instance did for a case.
 *
 * @param request the request that it carries out; none for the case's own process
 * @param steps only those that belong to this case: a mission works with many bodies in one instance
 */
record CaseRun(Instance instance, @Nullable Request request, List<Step> steps, List<Held> held) {}
