// What an agenda is made of: the kinds of items, how lines of a spreadsheet become items, and which votes carry one.

/** The kinds of items, as they are offered: [word, label]. */
export const KINDS = [
  ['report', 'Báo cáo'],
  ['resolution', 'Dự thảo nghị quyết'],
  ['personnel', 'Công tác nhân sự'],
  ['notice', 'Thông báo'],
  ['questioning', 'Chất vấn'],
  ['other', 'Nội dung khác']
];

/** Whether a committee verifies an item of this kind. */
export const isVerified = kind => ['report', 'resolution', 'other'].includes(kind);

/** An item as the server takes it: without what its kind does not have. */
export const itemOf = ({ title, kind, normative, dismissal, submitter, drafter, committee, from }) => ({
  title,
  kind,
  normative: kind === 'resolution' ? Boolean(normative) : undefined,
  dismissal: kind === 'personnel' ? Boolean(dismissal) : undefined,
  submitter,
  drafter: drafter || undefined,
  committee: isVerified(kind) ? committee : undefined,
  from: from || undefined
});

// ---------------------------------------------------------------------------------------------- spreadsheets

/** A text as it is compared: without marks and capitals, with the usual short names. */
export const plain = text =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/uy ban nhan dan/g, 'ubnd')
    .replace(/hoi dong nhan dan/g, 'hdnd')
    .replace(/\s*[-–—]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** The cells of what was copied from a spreadsheet; a cell with line breaks stands in quotation marks. */
export function cellsOf(text) {
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  const source = text.replace(/\r\n?/g, '\n');
  const rows = [[]];
  for (let found = cell.exec(source); found; found = cell.exec(source)) {
    const value = found[1] === undefined ? found[2] : found[1].replace(/""/g, '"');
    rows[rows.length - 1].push(value.replace(/\s+/g, ' ').trim());
    if (found[3] === '\n') {
      rows.push([]);
    } else if (!found[3]) {
      break;
    }
  }
  return rows.filter(row => row.some(Boolean));
}

/** Whether a text that is pasted is more than one cell. */
export const isBlock = text => /[\t\n]/.test(text.trim());

const PATTERNS = [
  ['resolution', /nghi quyet/],
  ['personnel', /nhan su|\bbau\b|mien nhiem|bai nhiem/],
  ['questioning', /chat van/],
  ['notice', /thong bao/],
  ['report', /bao cao/],
  ['other', /khac|to trinh/]
];

function kindOf(word) {
  const text = plain(word);
  const found = PATTERNS.find(([, pattern]) => pattern.test(text));
  return found && { kind: found[0], normative: /quy pham|qppl/.test(text), dismissal: /bai nhiem/.test(text) };
}

/** What a title alone says about its kind: its first words. */
function kindOfTitle(title) {
  const text = plain(title);
  const kind = /^bao cao/.test(text) ? 'report'
    : /^(du thao )?nghi quyet/.test(text) ? 'resolution'
    : /^(bau|mien nhiem|bai nhiem|cong tac nhan su)\b/.test(text) ? 'personnel'
    : /^(thong bao)/.test(text) ? 'notice'
    : /^(phien )?chat van/.test(text) ? 'questioning'
    : 'other';
  return { kind, normative: false, dismissal: /^bai nhiem/.test(text) };
}

/** The code of the unit that a name means, written out or shortened, with or without marks. */
export function unitOf(name, units) {
  const wanted = plain(name);
  const all = Object.entries(units).map(([code, label]) => [code, plain(label)]);
  const only = found => (found.length === 1 ? found[0][0] : undefined);
  return only(all.filter(([, label]) => label === wanted))
    || only(all.filter(([, label]) => label.startsWith(wanted)))
    || only(all.filter(([, label]) => label.includes(wanted)));
}

/**
 * Items from lines copied out of a spreadsheet: title, kind, submitter, drafter, committee; the title is enough. A
 * column of numbers before the titles and a line of headings are passed over. Names that mean no unit are told.
 */
export function itemsOf(text, units, committees) {
  const unknown = new Set();
  const unit = (name, all) => {
    const code = name && unitOf(name, all);
    if (name && !code) {
      unknown.add(name);
    }
    return code || null;
  };
  const items = cellsOf(text)
    .map(cells => (cells.length > 1 && /^\d*[.)]?$/.test(cells[0]) ? cells.slice(1) : cells))
    .filter(cells => cells[0] && !/^(stt|ten|noi dung|ten noi dung|tieu de)$/.test(plain(cells[0])))
    .map(([first, kind, submitter, drafter, committee]) => {
      const title = first.replace(/^\d+[.)]\s+/, '');
      const known = kind ? kindOf(kind) : kindOfTitle(title);
      if (!known) {
        unknown.add(kind);
      }
      return {
        title,
        ...(known || { kind: null }),
        submitter: unit(submitter, units),
        drafter: unit(drafter, units),
        committee: unit(committee, committees)
      };
    });
  return { items, unknown: [...unknown] };
}

// ---------------------------------------------------------------------------------------------- votes

const count = votes => votes || 0;
const percent = share => share.toFixed(1).replace('.', ',') + '%';

/** Whether there is a vote about an item with this outcome. */
export const isVoted = outcome => outcome === 'adopted' || outcome === 'rejected';

/**
 * What the votes of an item come to, in words: more than half of all deputies carry it, two thirds a dismissal. The
 * server decides; this says it while the numbers are being typed.
 */
export function majority({ outcome, inFavour, against, abstained, dismissal }, total, present) {
  const cast = count(inFavour) + count(against) + count(abstained);
  if (!total || present == null) {
    return { wrong: false, text: 'Xin ghi tổng số đại biểu và số đại biểu có mặt.' };
  }
  if (cast > present) {
    return { wrong: true, text: 'Tổng ' + cast + ' phiếu, nhiều hơn ' + present + ' đại biểu có mặt.' };
  }
  if (inFavour == null) {
    return { wrong: true, text: 'Xin ghi số phiếu tán thành.' };
  }
  const needed = dismissal ? Math.ceil((2 * total) / 3) : Math.floor(total / 2) + 1;
  const carried = inFavour >= needed;
  const rule = dismissal ? 'hai phần ba' : 'quá nửa';
  const rest = present - cast;
  return {
    wrong: outcome === 'adopted' ? !carried : carried,
    text: 'Tán thành ' + inFavour + '/' + total + ' (' + percent((100 * inFavour) / total) + '): '
      + (carried ? 'đủ ' + rule : 'chưa đủ ' + rule) + ' tổng số đại biểu, cần ' + needed + '.'
      + (outcome === 'rejected' && carried ? ' Xin xem lại kết quả «Không thông qua».' : '')
      + (rest ? ' Còn ' + rest + ' đại biểu có mặt chưa ghi phiếu.' : '')
  };
}
