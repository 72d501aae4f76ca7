package vn.nghitruong.engine;

import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells, of every completed task, how long it was open and how long it might have been. */
@Component
class StepWatch extends AbstractCamundaConfiguration {

    private final ApplicationEventPublisher events;

    StepWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.getCustomPreBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
                behavior.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_COMPLETE, StepWatch.this::ended);
            }
        });
    }

    private void ended(DelegateTask task) {
        var unit = task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .map(group -> group.replaceFirst("\\.ld$", ""))
                .findFirst()
                .orElse(null);
        events.publishEvent(new StepEnded(
                ((ExecutionEntity) task.getExecution()).getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                task.getTenantId(),
                unit,
                inVietnam(task.getCreateTime()),
                inVietnam(ClockUtil.getCurrentTime()),
                task.getDueDate() == null ? null : inVietnam(task.getDueDate())));
    }

    private static LocalDateTime inVietnam(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), EngineWork.VIETNAM);
    }
}
