import { pagesOf } from '../shell/page-route.js';

/** Meetings of the members: called by the secretariat, applied for by offices, seated at theme tables. */
export const meetingPages = pagesOf('meetings', [
  { path: '/meetings', load: async () => (await import('./meetings-page.js')).MeetingsPage },
  { path: '/meetings/new', load: async () => (await import('./new-meeting-page.js')).NewMeetingPage },
  { path: '/meetings/:meeting', load: async () => (await import('./meeting-page.js')).MeetingPage },
  { path: '/meetings/:meeting/apply', load: async () => (await import('./apply-page.js')).ApplyPage },
  {
    path: '/meetings/:meeting/attendees/:attendee',
    load: async () => (await import('./questionnaire-page.js')).QuestionnairePage,
  },
  { path: '/meetings/:meeting/reception', load: async () => (await import('./reception-page.js')).ReceptionPage },
  { path: '/meetings/:meeting/programme', load: async () => (await import('./programme-page.js')).ProgrammePage },
  { path: '/meetings/:meeting/codes', load: async () => (await import('./codes-page.js')).CodesPage },
  { path: '/meetings/:meeting/tables', load: async () => (await import('./tables-page.js')).TablesPage },
  { path: '/meetings/:meeting/cards', load: async () => (await import('./cards-page.js')).CardsPage },
  {
    path: '/meetings/:meeting/rounds/:round/tables/:table',
    load: async () => (await import('./table-page.js')).TablePage,
  },
  { path: '/meetings/:meeting/actions', load: async () => (await import('./actions-page.js')).ActionsPage },
  { path: '/meetings/:meeting/record', load: async () => (await import('./paper-page.js')).RecordPage },
  { path: '/meetings/:meeting/report', load: async () => (await import('./paper-page.js')).ReportPage },
  {
    path: '/meetings/:meeting/attendees/:attendee/survey',
    load: async () => (await import('./survey-page.js')).SurveyPage,
  },
]);
