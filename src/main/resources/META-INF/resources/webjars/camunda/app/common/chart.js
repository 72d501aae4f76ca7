// Charts, for what one looks at rather than reads. Their numbers are always beside them as text. The library is loaded
// when the first chart is drawn.

import { h, libraryUri } from './page.js';

/** Opened by the program for exactly this file; the version is that of the jar. */
const LIBRARY = 'echarts/6.0.0/dist/echarts.esm.min.js';

/** Parts differ by pattern as well as by colour; the description is ours, not the library's. */
const PATTERNS = { enabled: true, label: { enabled: false }, decal: { show: true } };

const TEXT = { color: '#24303c', fontFamily: 'inherit', fontSize: 13 };

/**
 * A chart under its title.
 *
 * @param summary what it shows, for those who do not see it
 * @param options what the library is told
 * @param opens what a click opens: the event of the library => an address
 */
export function chart(title, summary, height, options, opens) {
  const place = h('div', { class: 'nt-chart', role: 'img', 'aria-label': summary });
  place.style.height = height + 'px';
  draw(place, options, opens).catch(() => place.replaceChildren('Không vẽ được biểu đồ; xin xem số liệu trong bảng.'));
  return h('figure', { class: 'nt-figure-box' }, h('figcaption', {}, title), place);
}

async function draw(place, options, opens) {
  const echarts = await import(libraryUri() + LIBRARY);
  let drawn;
  new ResizeObserver((entries, observer) => {
    if (!place.isConnected) {
      observer.disconnect();
      drawn?.dispose();
    } else if (!drawn) {
      drawn = echarts.init(place, null, { renderer: 'svg' });
      drawn.setOption({ animation: false, textStyle: TEXT, aria: PATTERNS, ...options });
      drawn.on('click', event => (location.hash = opens(event)));
    } else {
      drawn.resize();
    }
  }).observe(place);
}
