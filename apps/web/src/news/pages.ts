import { pagesOf } from '../shell/page-route.js';
import { loadTexts } from '../texts/load-texts.js';

/** The page, with the names of themes, which are those of the exchange. */
const named = <T>(page: Promise<T>): Promise<T> =>
  Promise.all([page, loadTexts('exchange')]).then(([loaded]) => loaded);

/** Announcements of the network and its newsletter: read, written, sent, chosen. */
export const newsPages = pagesOf('news', [
  { path: '/announcements', load: async () => (await named(import('./announcements-page.js'))).AnnouncementsPage },
  {
    path: '/announcements/new',
    load: async () => (await named(import('./new-announcement-page.js'))).NewAnnouncementPage,
  },
  {
    path: '/announcements/:announcement',
    load: async () => (await named(import('./announcement-page.js'))).AnnouncementPage,
  },
  {
    path: '/announcements/:announcement/edit',
    load: async () => (await named(import('./edit-announcement-page.js'))).EditAnnouncementPage,
  },
  {
    path: '/announcements/:announcement/draft',
    load: async () => (await named(import('./announcement-draft-page.js'))).AnnouncementDraftPage,
  },
  {
    path: '/announcements/:announcement/mail',
    load: async () => (await import('./mail-announcement-page.js')).MailAnnouncementPage,
  },
  { path: '/newsletters/new', load: async () => (await import('./new-newsletter-page.js')).NewNewsletterPage },
  { path: '/mailings', load: async () => (await import('./mailings-page.js')).MailingsPage },
  { path: '/mailings/:mailing', load: async () => (await import('./mailing-page.js')).MailingPage },
  { path: '/news-choice', load: async () => (await named(import('./news-choice-page.js'))).NewsChoicePage },
]);
