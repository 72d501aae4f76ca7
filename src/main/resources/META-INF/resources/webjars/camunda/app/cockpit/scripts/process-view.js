// How the steps of a process go: on the diagram of its definition, what stands at each step now and how much of the
// working time allowed was used; beside it the same as a table, for a period and for one agency.

import { Message, call, dateOf, dayOf, field, h, query, select, table, today } from '../../common/page.js';

/** The process and the diagram in sight; Cockpit shows one definition at a time. */
const sight = { viewer: null, overlays: [], steps: [] };

const processOf = definitionId => definitionId.split(':')[0];

/** The names of the user tasks of a definition, in the order in which they are drawn. */
async function stepNames(api, definitionId) {
  const answer = await fetch(`${api.engineApi}/process-definition/${encodeURIComponent(definitionId)}/xml`, {
    headers: { Accept: 'application/json' }
  });
  const xml = new DOMParser().parseFromString((await answer.json()).bpmn20Xml, 'application/xml');
  return [...xml.getElementsByTagNameNS('*', 'userTask')].map(task => [task.id, task.getAttribute('name') || task.id]);
}

const percent = step => (step.usedPercent == null ? '—' : step.usedPercent + ' %');

const pressure = step =>
  step.overdue ? 'nt-step--overdue' : step.usedPercent > 100 ? 'nt-step--late' : 'nt-step--calm';

/** Puts the numbers on the diagram, as short as they can be: the table below says what they are. */
function draw() {
  const { viewer, overlays, steps } = sight;
  if (!viewer) {
    return;
  }
  const drawn = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  overlays.forEach(id => drawn.remove(id));
  sight.overlays = steps.filter(step => elements.get(step.activity)).map(step =>
    drawn.add(step.activity, {
      position: { top: -14, right: 60 },
      html: h('div', { class: 'nt-step ' + pressure(step) },
        [step.open && step.open + ' việc', step.overdue && step.overdue + ' quá hạn',
          step.usedPercent != null && percent(step)].filter(Boolean).join(' · '))
    }));
}

const monthsAgo = months => {
  const day = dateOf(today());
  return dayOf(new Date(day.getFullYear(), day.getMonth() - months, 1));
};

const PERIODS = [['0', 'Tháng này'], ['2', '3 tháng gần đây'], ['11', '12 tháng gần đây'], ['59', '5 năm gần đây']];

class ProcessView {
  constructor(node, { api, processDefinitionId }) {
    Object.assign(this, { api, definition: processDefinitionId, council: '', period: '11', unit: '' });
    this.message = new Message();
    this.choices = h('div', { class: 'nt-chooser' });
    this.body = h('div', {}, h('p', { class: 'help-block' }, 'Đang tải…'));
    node.append(h('div', { class: 'nt-page' }, this.choices, this.message.element, this.body));
  }

  async start() {
    try {
      this.councils = await call('GET', '/board/councils');
      this.names = await stepNames(this.api, this.definition);
      await this.show();
    } catch (error) {
      this.body.replaceChildren();
      this.message.say(error.message, true);
    }
  }

  async show() {
    const asked = { from: monthsAgo(Number(this.period)) };
    if (this.council) {
      asked.council = this.council;
    }
    if (this.unit) {
      asked.unit = this.unit;
    }
    const view = await call('GET', '/processes/' + encodeURIComponent(processOf(this.definition)) + '/steps' + query(asked));
    sight.steps = view.steps;
    draw();
    this.choose(view);
    const steps = new Map(view.steps.map(step => [step.activity, step]));
    const none = { open: 0, overdue: 0, ended: 0, late: 0 };
    const rows = this.names.map(([id, name]) => ({ name, ...(steps.get(id) || none) }));
    this.body.replaceChildren(table('Các bước của quy trình', [
      ['Bước', row => row.name],
      ['Đang xử lý', row => row.open],
      ['Quá hạn', row => h('span', { class: row.overdue ? 'nt-red' : '' }, row.overdue)],
      ['Hoàn thành trong kỳ', row => row.ended],
      ['Hoàn thành muộn', row => row.late],
      ['Thời hạn đã dùng (theo giờ làm việc)', row => percent(row)]
    ], rows));
  }

  choose(view) {
    const again = change => event => {
      change(event.target.value);
      this.show().catch(error => this.message.say(error.message, true));
    };
    const units = [['', 'Tất cả đơn vị'], ...view.units.map(unit => [unit.code, unit.name])];
    this.choices.replaceChildren(...[
      this.councils.length > 1 && field('Hội đồng', 'council', {},
        select(this.councils.map(one => [one.code, one.name]), view.council, { change: again(value => {
          Object.assign(this, { council: value, unit: '' });
        }) })),
      field('Kỳ xem', 'period', {}, select(PERIODS, this.period, { change: again(value => (this.period = value)) })),
      field('Đơn vị', 'unit', {}, select(units, this.unit, { change: again(value => (this.unit = value)) }))].filter(Boolean));
  }
}

export default [
  {
    id: 'process-view-diagram',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: viewer => {
      Object.assign(sight, { viewer, overlays: [] });
      draw();
    },
    unmount: () => Object.assign(sight, { viewer: null, overlays: [], steps: [] })
  },
  {
    id: 'process-view-tab',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 100,
    properties: { label: 'Thời hạn theo bước' },
    render: (node, context) => new ProcessView(node, context).start()
  }
];
