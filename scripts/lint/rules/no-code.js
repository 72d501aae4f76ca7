const { is } = require('bpmnlint-utils');

/** A model names beans and forms; it carries no script and no class name. */
module.exports = function () {
  function check(node, reporter) {
    if (is(node, 'bpmn:ScriptTask')) {
      reporter.report(node.id, 'Script task');
    }
    if (is(node, 'bpmn:SequenceFlow') && node.conditionExpression && node.conditionExpression.language) {
      reporter.report(node.id, 'Condition is a script', ['conditionExpression', 'language']);
    }
    const holder = node.id || (node.$parent && node.$parent.id);
    if (attributeNames(node).includes('class')) {
      reporter.report(holder, 'Names a class; name a bean: camunda:delegateExpression');
    }
    if (is(node, 'bpmn:ExtensionElements')) {
      const inside = (node.values || []).flatMap(selfAndDescendants);
      if (inside.some(element => localName(element.$type) === 'script')) {
        reporter.report(holder, 'Carries a script');
      }
      if (inside.some(element => element.class)) {
        reporter.report(holder, 'Names a class; name a bean: delegateExpression');
      }
    }
  }

  return { check };
};

/** Attributes of another namespace than BPMN's, without their prefix. */
function attributeNames(node) {
  return Object.keys(node.$attrs || {}).filter(name => name.includes(':')).map(localName);
}

function localName(name) {
  return name.split(':').pop();
}

function selfAndDescendants(element) {
  return [element, ...(element.$children || []).flatMap(selfAndDescendants)];
}
