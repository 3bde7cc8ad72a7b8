export { addMeetingMaterial } from './add-meeting-material.v1.js';
export { answerChallenge } from './answer-challenge.v1.js';
export { answerContactRequest } from './answer-contact-request.v1.js';
export { answerMeetingQuestionnaire } from './answer-meeting-questionnaire.v1.js';
export { applyToMeeting } from './apply-to-meeting.v1.js';
export { approvePractice } from './approve-practice.v1.js';
export { Attendance, Attendee, QuestionnaireAnswer } from './attendee.js';
export { callMeeting } from './call-meeting.v1.js';
export {
  Challenge,
  ChallengeAnswer,
  ChallengeKind,
  ChallengeState,
  ChallengeVisibility,
  ListedChallenge,
  Stage,
  Urgency,
} from './challenge.js';
export { callOffMeeting } from './call-off-meeting.v1.js';
export { changeMeeting } from './change-meeting.v1.js';
export { changeTablePlan } from './change-table-plan.v1.js';
export { composeTables } from './compose-tables.v1.js';
export { ContactRequest, ContactState } from './contact-request.js';
export { countMeetingChallenges } from './count-meeting-challenges.v1.js';
export { getChallenge } from './get-challenge.v1.js';
export { getMeetingCalendar } from './get-meeting-calendar.v1.js';
export { getMeetingProgramme } from './get-meeting-programme.v1.js';
export { getMeeting } from './get-meeting.v1.js';
export { getPracticeDraft } from './get-practice-draft.v1.js';
export { getPractice } from './get-practice.v1.js';
export { getTablePlan } from './get-table-plan.v1.js';
export { keepPracticeAttachment } from './keep-practice-attachment.v1.js';
export { listAttendees } from './list-attendees.v1.js';
export { listChallengeAnswers } from './list-challenge-answers.v1.js';
export { listContactRequests } from './list-contact-requests.v1.js';
export { listMeetings } from './list-meetings.v1.js';
export { listPracticeNotes } from './list-practice-notes.v1.js';
export { listPractices } from './list-practices.v1.js';
export { listRaisedChallenges } from './list-raised-challenges.v1.js';
export { listSimilarMunicipalities } from './list-similar-municipalities.v1.js';
export { markAttendance } from './mark-attendance.v1.js';
export { ListedMeeting, Meeting, MeetingForm, MeetingKind, ThemeTable } from './meeting.js';
export { MeetingMaterial, MeetingProgramme, ProgrammeItem } from './meeting-programme.js';
export { notePractice } from './note-practice.v1.js';
export { openMeetingMaterial } from './open-meeting-material.v1.js';
export { PracticeNote, PracticeNoteKind } from './practice-note.js';
export { openOwnPracticeAttachment } from './open-own-practice-attachment.v1.js';
export { openPracticeAttachment } from './open-practice-attachment.v1.js';
export {
  FigureReference,
  ListedPractice,
  Practice,
  PracticeAttachment,
  PracticeDraft,
  practiceParts,
  PracticeVisibility,
  QuotedFigure,
  type PracticePart,
} from './practice.js';
export { proposePractice } from './propose-practice.v1.js';
export { raiseChallenge } from './raise-challenge.v1.js';
export { removeMeetingMaterial } from './remove-meeting-material.v1.js';
export { requestContact } from './request-contact.v1.js';
export { reseatAttendees } from './reseat-attendees.v1.js';
export { reviseChallenge } from './revise-challenge.v1.js';
export { savePracticeDraft } from './save-practice-draft.v1.js';
export { FoundThing, searchExchange, SearchedKind } from './search-exchange.v1.js';
export { setChallengeSubscription } from './set-challenge-subscription.v1.js';
export { setPracticeThanks } from './set-practice-thanks.v1.js';
export { setSameHere } from './set-same-here.v1.js';
export { settleChallenge } from './settle-challenge.v1.js';
export { showPracticeAttachment } from './show-practice-attachment.v1.js';
export { showPractice } from './show-practice.v1.js';
export { showPractices } from './show-practices.v1.js';
export { MatchReason, SimilarMunicipality } from './similar-municipality.js';
export { startPractice } from './start-practice.v1.js';
export { Seat, TablePlan } from './table-plan.js';
export { Theme } from './theme.js';
export { withdrawAttendee } from './withdraw-attendee.v1.js';
export { withdrawChallengeAnswer } from './withdraw-challenge-answer.v1.js';
export { withdrawContactRequest } from './withdraw-contact-request.v1.js';
export { withdrawPracticeNote } from './withdraw-practice-note.v1.js';
export { withdrawPractice } from './withdraw-practice.v1.js';
export {
  Announcement,
  AnnouncementDraft,
  AnnouncementVisibility,
  announcementText,
  ListedAnnouncement,
} from './announcement.js';
export { MailedOfficial, Mailing, MailingKind, NewsOutcome, OutcomeCounts } from './mailing.js';
export { getAnnouncementDraft } from './get-announcement-draft.v1.js';
export { getAnnouncement } from './get-announcement.v1.js';
export { getMailing } from './get-mailing.v1.js';
export { getNewsChoice } from './get-news-choice.v1.js';
export { inspectNewsStop } from './inspect-news-stop.v1.js';
export { listAnnouncements } from './list-announcements.v1.js';
export { listMailedOfficials } from './list-mailed-officials.v1.js';
export { listMailings } from './list-mailings.v1.js';
export { mailAnnouncement } from './mail-announcement.v1.js';
export { previewNewsletter } from './preview-newsletter.v1.js';
export { publishAnnouncement } from './publish-announcement.v1.js';
export { saveAnnouncementDraft } from './save-announcement-draft.v1.js';
export { sendNewsletter } from './send-newsletter.v1.js';
export { setNewsChoice } from './set-news-choice.v1.js';
export { showAnnouncement } from './show-announcement.v1.js';
export { showAnnouncements } from './show-announcements.v1.js';
export { stopNews } from './stop-news.v1.js';
export { withdrawAnnouncement } from './withdraw-announcement.v1.js';
export { writeAnnouncement } from './write-announcement.v1.js';
export { writeMeetingProgramme } from './write-meeting-programme.v1.js';
export { answerMeetingAction } from './answer-meeting-action.v1.js';
export { getDiscussionTable } from './get-discussion-table.v1.js';
export { listDiscussionTables } from './list-discussion-tables.v1.js';
export { listMeetingActions } from './list-meeting-actions.v1.js';
export { listTableNotes } from './list-table-notes.v1.js';
export { reviseTableNote } from './revise-table-note.v1.js';
export { startPracticeFromTable } from './start-practice-from-table.v1.js';
export { ActionOutcome, DiscussionTable, MeetingAction, TableNote, TableNoteKind } from './table-note.js';
export { writeTableNote } from './write-table-note.v1.js';
export { answerMeetingSurvey } from './answer-meeting-survey.v1.js';
export { countMeetingResults } from './count-meeting-results.v1.js';
export { draftMeetingReport } from './draft-meeting-report.v1.js';
export { getMeetingPaper } from './get-meeting-paper.v1.js';
export { listMeetingFeedback } from './list-meeting-feedback.v1.js';
export { MeetingFeedback, MeetingHelp, SATISFACTION_SCALE, TimeFelt, VoiceConsent } from './meeting-feedback.js';
export { MeetingPaper, PAPER_LENGTH, PaperKind } from './meeting-paper.js';
export { saveMeetingPaper } from './save-meeting-paper.v1.js';
export { hideReportedThing } from './hide-reported-thing.v1.js';
export { listReportedThings } from './list-reported-things.v1.js';
export { Hidden, MisuseKind, ReportedThing, ReportState, SharedKind } from './misuse-report.js';
export { reportMisuse } from './report-misuse.v1.js';
export { settleReports } from './settle-reports.v1.js';
