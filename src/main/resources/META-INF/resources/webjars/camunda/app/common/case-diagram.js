// The pictures of a case's processes: what was done, which way it went, where it stands. The library that draws them is
// loaded with the first one.

import { apiUri, h, select } from './page.js';

/** Opened by the program for exactly this file; the version is that of the jar. */
const LIBRARY = '/webjars/bpmn-visualization/0.46.0/dist/bpmn-visualization.min.js';

/** Smaller than this a label cannot be read: the picture is moved instead. */
const SMALLEST = 0.8;
const MARGIN = 16;

const STYLES = {
  flows: { stroke: { color: '#2f7d4f', width: 3 } },
  done: { fill: { color: '#dff1e5' }, stroke: { color: '#2f7d4f', width: 2 } },
  current: { fill: { color: '#e3eefa' }, stroke: { color: '#1f5fae', width: 4 } },
  overdue: { fill: { color: '#fbe3e3' }, stroke: { color: '#a1202b', width: 4 } }
};

const LEGEND = [['done', 'Đã qua'], ['current', 'Đang ở bước này'], ['overdue', 'Đang ở bước này, đã quá hạn']];

let library;

/** Loaded once; a failure is tried again with the next picture. */
const load = () => (library = library || new Promise((done, fail) => {
  document.head.append(h('script', {
    src: apiUri().replace(/\/api$/, '') + LIBRARY,
    load: () => done(window.bpmnvisu),
    error: () => {
      library = null;
      fail(new Error(LIBRARY));
    }
  }));
}));

async function picture(code, definition) {
  const answer = await fetch(apiUri() + '/cases/' + encodeURIComponent(code) + '/diagrams/' + encodeURIComponent(definition),
    { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  return answer.text();
}

/** What the model calls its activities, and how large its picture is. */
function read(xml) {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  const names = new Map([...model.querySelectorAll('[id][name]')].map(one => [one.getAttribute('id'), one.getAttribute('name')]));
  const all = [...model.getElementsByTagNameNS('*', 'Bounds'), ...model.getElementsByTagNameNS('*', 'waypoint')]
    .map(one => ['x', 'y', 'width', 'height'].map(side => Number(one.getAttribute(side) || 0)));
  const extent = (from, by) =>
    Math.max(...all.map(box => box[from] + box[by])) - Math.min(...all.map(box => box[from])) + 2 * MARGIN;
  return { names, width: extent(0, 2), height: extent(1, 3) };
}

/** The first step at which it stands, in sight. */
function reveal(frame, drawn, step) {
  const shape = step && drawn.bpmnElementsRegistry.getElementsByIds(step)[0]?.htmlElement;
  if (shape) {
    const box = shape.getBoundingClientRect();
    const around = frame.getBoundingClientRect();
    frame.scrollLeft += box.left + box.width / 2 - around.left - around.width / 2;
    frame.scrollTop += box.top + box.height / 2 - around.top - around.height / 2;
  }
}

/** Draws a path, as large as can be read or whole; answers with the names of its steps. */
async function draw(code, path, frame, whole) {
  const [{ BpmnVisualization }, xml] = await Promise.all([load(), picture(code, path.definition)]);
  const { names, width, height } = read(xml);
  const fitting = (frame.clientWidth || width) / width;
  const scale = Math.min(1, whole ? fitting : Math.max(SMALLEST, fitting));
  const place = h('div', { class: 'nt-diagram-place' });
  place.style.width = width * scale + 'px';
  place.style.height = height * scale + 'px';
  frame.replaceChildren(place);
  const drawn = new BpmnVisualization({ container: place });
  drawn.load(xml, { fit: { type: 'Center', margin: MARGIN } });
  Object.entries(STYLES).forEach(([part, style]) => drawn.bpmnElementsRegistry.updateStyle(path[part], style));
  reveal(frame, drawn, path.current[0] || path.done.at(-1));
  return names;
}

const standing = (path, names) => {
  const steps = path.current.map(step => names.get(step)).filter(Boolean);
  return steps.length ? 'Đang ở: ' + steps.join('; ') + '.' : path.state === 'ended' ? 'Đã đi hết quy trình.' : '';
};

/** The pictures of a case under each other's names; the one that runs and was begun last is shown first. */
export function caseDiagram({ code, paths }) {
  const frame = h('div', { class: 'nt-diagram', tabindex: 0, role: 'img' });
  const place = h('p', { class: 'nt-none', 'aria-live': 'polite' });
  let whole = false;
  const show = async path => {
    frame.setAttribute('aria-label', 'Sơ đồ ' + path.name);
    frame.shown = path;
    try {
      const names = await draw(code, path, frame, whole);
      if (frame.shown === path) {
        place.textContent = standing(path, names);
        frame.setAttribute('aria-label', 'Sơ đồ ' + path.name + '. ' + place.textContent);
      }
    } catch (error) {
      frame.replaceChildren(h('p', { class: 'nt-none' }, 'Không vẽ được sơ đồ; xin tải lại trang.'));
    }
  };
  const choice = select(paths.map((path, index) => [String(index), path.name]), '0', {
    'aria-label': 'Quy trình', change: event => show(paths[event.target.value])
  });
  const size = h('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-pressed': 'false', click: () => {
    whole = !whole;
    size.setAttribute('aria-pressed', String(whole));
    show(frame.shown || paths[0]);
  } }, 'Xem toàn bộ sơ đồ');
  // Only what stands in the page has a width.
  new ResizeObserver((entries, observer) => {
    if (frame.clientWidth) {
      observer.disconnect();
      show(paths[0]);
    }
  }).observe(frame);
  return h('div', {},
    h('div', { class: 'nt-diagram-head' }, paths.length > 1 ? choice : h('p', {}, paths[0].name), size),
    frame, place,
    h('ul', { class: 'nt-diagram-legend' }, LEGEND.map(([part, label]) =>
      h('li', {}, h('span', { class: 'nt-diagram-key nt-diagram-key--' + part, 'aria-hidden': 'true' }), label))));
}
