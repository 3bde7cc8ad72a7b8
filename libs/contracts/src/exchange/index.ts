export { answerChallenge } from './answer-challenge.v1.js';
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
export { changeMeeting } from './change-meeting.v1.js';
export { changeTablePlan } from './change-table-plan.v1.js';
export { composeTables } from './compose-tables.v1.js';
export { countMeetingChallenges } from './count-meeting-challenges.v1.js';
export { getChallenge } from './get-challenge.v1.js';
export { getMeeting } from './get-meeting.v1.js';
export { getPracticeDraft } from './get-practice-draft.v1.js';
export { getPractice } from './get-practice.v1.js';
export { getTablePlan } from './get-table-plan.v1.js';
export { keepPracticeAttachment } from './keep-practice-attachment.v1.js';
export { listAttendees } from './list-attendees.v1.js';
export { listChallengeAnswers } from './list-challenge-answers.v1.js';
export { listMeetings } from './list-meetings.v1.js';
export { listPracticeNotes } from './list-practice-notes.v1.js';
export { listPractices } from './list-practices.v1.js';
export { listRaisedChallenges } from './list-raised-challenges.v1.js';
export { markAttendance } from './mark-attendance.v1.js';
export { ListedMeeting, Meeting, MeetingForm, MeetingKind, ThemeTable } from './meeting.js';
export { notePractice } from './note-practice.v1.js';
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
export { startPractice } from './start-practice.v1.js';
export { Seat, TablePlan } from './table-plan.js';
export { Theme } from './theme.js';
export { withdrawAttendee } from './withdraw-attendee.v1.js';
export { withdrawChallengeAnswer } from './withdraw-challenge-answer.v1.js';
export { withdrawPracticeNote } from './withdraw-practice-note.v1.js';
export { withdrawPractice } from './withdraw-practice.v1.js';
