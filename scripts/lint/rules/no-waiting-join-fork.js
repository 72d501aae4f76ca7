const { is } = require('bpmnlint-utils');

/** Only an exclusive gateway may be entered and left by several flows: any other waits for all that enter. */
module.exports = function () {
  function check(node, reporter) {
    if (is(node, 'bpmn:Gateway') && !is(node, 'bpmn:ExclusiveGateway')
        && (node.incoming || []).length > 1 && (node.outgoing || []).length > 1) {
      reporter.report(node.id, 'Gateway joins and forks');
    }
  }

  return { check };
};
