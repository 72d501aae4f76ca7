export default {
  // Shown together as "vendor name" in the header and the page title; the login page shows the name alone.
  app: {
    vendor: 'Nghị Trường ·',
    name: 'Quản trị'
  },
  // English until this application has its own vi.json.
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true
};
