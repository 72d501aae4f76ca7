export default {
  // Shown together as "vendor name" in the header and the page title; the login page shows the name alone.
  app: {
    vendor: 'Nghị Trường ·',
    name: 'Công việc'
  },
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'dddd, DD/MM/YYYY HH:mm'
  },
  customScripts: [
    'scripts/vietnamese-dates',
    'scripts/nghitruong-forms',
    'scripts/session-forms',
    'scripts/mission-forms',
    'scripts/task-list',
    'scripts/transfers',
    'scripts/sessions',
    'scripts/supervision',
    'scripts/register',
    'scripts/activity-report',
    'scripts/stand-ins',
    'scripts/case'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'Nhận xử lý công việc đang chọn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'Chuyển đến bộ lọc đầu tiên trong danh sách'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'Chuyển đến công việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'Chuyển đến ô nhập đầu tiên của biểu mẫu'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'Mở hộp thoại bắt đầu quy trình'
    }
  }
};
