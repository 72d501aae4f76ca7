// What the forms and the page of supervision call things.

/** Whose supervision it is: [word, label]. */
export const SUBJECTS = [
  ['council', 'Hội đồng nhân dân'],
  ['standing-committee', 'Thường trực HĐND'],
  ['committee', 'Ban của HĐND'],
  ['deputies-group', 'Tổ đại biểu'],
  ['deputy', 'Đại biểu']
];

/** How it is carried out: [word, label, hint]. */
export const FORMS = [
  ['thematic', 'Giám sát chuyên đề'],
  ['survey', 'Khảo sát', 'Kết thúc bằng báo cáo, không có kết luận'],
  ['inspection', 'Kiểm tra']
];

/** Whether a committee or a group carries it out. */
export const isOfUnit = subject => ['committee', 'deputies-group', 'deputy'].includes(subject);

/** The units that a mission of this subject may have, code to name. */
export const unitsOf = ({ committees, groups }, subject) => (subject === 'committee' ? committees : groups);

export const nameOf = (words, word) => (words.find(([one]) => one === word) || [word, word])[1];
