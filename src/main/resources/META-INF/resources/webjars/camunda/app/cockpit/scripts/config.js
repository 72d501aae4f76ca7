export default {
  // Shown together as "vendor name" in the header and the page title; the login page shows the name alone.
  app: {
    vendor: 'Nghị Trường ·',
    name: 'Theo dõi tiến độ'
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
  // The preview would run a deployed HTML file inside the page.
  previewHtml: false,
  customScripts: [
    'scripts/deadlines',
    'scripts/process-view',
    'scripts/activity-report',
    'scripts/attention',
    'scripts/case'
  ],
  disableWelcomeMessage: true
};
