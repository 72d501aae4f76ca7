/*
 * Our own rules for process models, beside bpmnlint's. Three of bpmnlint's are switched off in .bpmnlintrc:
 *
 * - fake-join: several flows entering one activity are alternatives here (loops back, a step skipped); an extra merge
 *   gateway before each would only widen the picture.
 * - no-gateway-join-fork: for the same reason an exclusive gateway may be entered twice. The dangerous case, a gateway
 *   that waits, is kept by no-waiting-join-fork.
 * - superfluous-termination: it looks at the end events only, and takes the one that also stops an endless follow-up
 *   branch for idle.
 */
module.exports = {
  configs: {
    recommended: {
      rules: {
        'id-prefix': 'error',
        'no-code': 'error',
        'no-waiting-join-fork': 'error'
      }
    }
  },
  rules: {
    'id-prefix': './rules/id-prefix',
    'no-code': './rules/no-code',
    'no-waiting-join-fork': './rules/no-waiting-join-fork'
  }
};
