package vn.nghitruong.engine.door;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.engine.TaskCard;
import vn.nghitruong.engine.TaskForm;

/** Gives every new task its name (what to do, which case, about what) and its due date, as its form says. */
@Component
class TaskLabels extends AbstractCamundaConfiguration {

    private static final int LONGEST_NAME = 255;

    private final ObjectProvider<TaskForm> forms;

    TaskLabels(ObjectProvider<TaskForm> forms) {
        this.forms = forms;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.getCustomPreBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
                behavior.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_CREATE, TaskLabels.this::label);
            }
        });
    }

    private void label(DelegateTask task) {
        var at = at(task);
        var form = byTask().get(at.process() + "/" + at.activity());
        if (form == null) {
            return;
        }
        var card = form.card(at);
        task.setName(cut(task.getName() + " · " + card.about()));
        if (card.due() != null) {
            task.setDueDate(EngineWork.at(TaskCard.dueAt(card.due())));
        }
        if (card.followUp() != null) {
            task.setFollowUpDate(EngineWork.at(TaskCard.followedUpAt(card.followUp())));
        }
    }

    private Map<String, TaskForm> byTask() {
        List<TaskForm> all = forms.stream().toList();
        return all.stream().collect(Collectors.toMap(f -> f.process() + "/" + f.activity(), Function.identity()));
    }

    private static TaskAt at(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        return new TaskAt(
                task.getId(),
                execution.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                task.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                task.getVariables());
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
