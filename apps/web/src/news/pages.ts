import { pagesOf } from '../shell/page-route.js';

/** Announcements of the network and its newsletter: read, written, sent, chosen. */
export const newsPages = pagesOf('news', [
  { path: '/announcements', load: async () => (await import('./announcements-page.js')).AnnouncementsPage },
  {
    path: '/announcements/new',
    load: async () => (await import('./new-announcement-page.js')).NewAnnouncementPage,
  },
  {
    path: '/announcements/:announcement',
    load: async () => (await import('./announcement-page.js')).AnnouncementPage,
  },
  {
    path: '/announcements/:announcement/edit',
    load: async () => (await import('./edit-announcement-page.js')).EditAnnouncementPage,
  },
  {
    path: '/announcements/:announcement/draft',
    load: async () => (await import('./announcement-draft-page.js')).AnnouncementDraftPage,
  },
  {
    path: '/announcements/:announcement/mail',
    load: async () => (await import('./mail-announcement-page.js')).MailAnnouncementPage,
  },
  { path: '/newsletters/new', load: async () => (await import('./new-newsletter-page.js')).NewNewsletterPage },
  { path: '/mailings', load: async () => (await import('./mailings-page.js')).MailingsPage },
  { path: '/mailings/:mailing', load: async () => (await import('./mailing-page.js')).MailingPage },
  { path: '/news-choice', load: async () => (await import('./news-choice-page.js')).NewsChoicePage },
]);
