const { is } = require('bpmnlint-utils');

const EVENT_SUB_PROCESS = 'SubProcess';

/** The first type that fits decides. */
const PREFIXES = [
  ['bpmn:StartEvent', 'StartEvent'],
  ['bpmn:EndEvent', 'EndEvent'],
  ['bpmn:Event', 'Event'],
  ['bpmn:Activity', 'Activity'],
  ['bpmn:Gateway', 'Gateway'],
  ['bpmn:SequenceFlow', 'Flow'],
  ['bpmn:Message', 'Message'],
  ['bpmn:Error', 'Error']
];

/** An id says what it is: prefix and PascalCase (Activity_AssignAgency), a process a word in kebab case. */
module.exports = function () {
  function check(node, reporter) {
    if (is(node, 'bpmn:Process') && !/^[a-z]+(-[a-z]+)*$/.test(node.id)) {
      reporter.report(node.id, 'Process id is not in kebab case', ['id']);
    }
    const prefix = expectedPrefix(node);
    if (prefix && !new RegExp(`^${prefix}_([A-Z][a-z0-9]*)+$`).test(node.id)) {
      reporter.report(node.id, `Id is not ${prefix}_ and a name in PascalCase`, ['id']);
    }
  }

  return { check };
};

function expectedPrefix(node) {
  if (is(node, 'bpmn:SubProcess') && node.triggeredByEvent) {
    return EVENT_SUB_PROCESS;
  }
  const found = PREFIXES.find(([type]) => is(node, type));
  return found && found[1];
}
