export default {
  // Shown together as "vendor name" in the header and the page title; the login page shows the name alone.
  app: {
    vendor: 'Nghị Trường ·',
    name: 'Theo dõi tiến độ'
  },
  // English until this application has its own vi.json.
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  customScripts: [
    'scripts/case'
  ],
  // The preview would run a deployed HTML file inside the page.
  previewHtml: false,
  disableWelcomeMessage: true
};
