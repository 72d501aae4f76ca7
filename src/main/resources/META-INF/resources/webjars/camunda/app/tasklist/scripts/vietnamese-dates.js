// The date pickers take the names of months, days and buttons from AngularJS, not from locales/vi.json. This module
// runs before the application starts, so that its locale takes the place of the built-in American one.
const months = Array.from({ length: 12 }, (_, index) => 'Tháng ' + (index + 1));

const locale = {
  id: 'vi-vn',
  localeID: 'vi_VN',
  DATETIME_FORMATS: {
    AMPMS: ['SA', 'CH'],
    DAY: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    MONTH: months,
    STANDALONEMONTH: months,
    SHORTMONTH: months.map(month => month.replace('Tháng', 'Thg')),
    ERANAMES: ['Trước Công nguyên', 'Công nguyên'],
    ERAS: ['TCN', 'CN'],
    FIRSTDAYOFWEEK: 0,
    WEEKENDRANGE: [5, 6],
    fullDate: 'EEEE, dd/MM/y',
    longDate: 'dd/MM/y',
    medium: 'dd/MM/y HH:mm:ss',
    mediumDate: 'dd/MM/y',
    mediumTime: 'HH:mm:ss',
    short: 'dd/MM/y HH:mm',
    shortDate: 'dd/MM/y',
    shortTime: 'HH:mm'
  },
  NUMBER_FORMATS: {
    CURRENCY_SYM: '₫',
    DECIMAL_SEP: ',',
    GROUP_SEP: '.',
    PATTERNS: [
      { gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: '' },
      {
        gSize: 3,
        lgSize: 3,
        maxFrac: 0,
        minFrac: 0,
        minInt: 1,
        negPre: '-',
        negSuf: '\u00a0\u00a4',
        posPre: '',
        posSuf: '\u00a0\u00a4'
      }
    ]
  },
  pluralCat: () => 'other'
};

const buttons = { currentText: 'Hôm nay', clearText: 'Xóa', closeText: 'Đóng' };

if (window.angular) {
  window.angular
    .module('ngLocale', [], ['$provide', $provide => $provide.value('$locale', locale)])
    .run(['$injector', $injector => {
      if ($injector.has('uibDatepickerPopupConfig')) {
        Object.assign($injector.get('uibDatepickerPopupConfig'), buttons);
      }
    }]);
}
