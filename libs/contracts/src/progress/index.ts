export { Certificate, CertificateCode, NameShown } from './certificate.js';
export { attendSession } from './attend-session.v1.js';
export { cancelSession } from './cancel-session.v1.js';
export { completeByOffice } from './complete-by-office.v1.js';
export { ConsentAct, ConsentState } from './consent.js';
export { countReasons } from './count-reasons.v1.js';
export { agreeLearningTime } from './agree-learning-time.v1.js';
export { answerSeatOffer } from './answer-seat-offer.v1.js';
export {
  AgeBand,
  Applicant,
  Application,
  ApplicationState,
  CompanyNeeds,
  EmploymentStatus,
  MailAddress,
} from './application.js';
export { askLearningTime } from './ask-learning-time.v1.js';
export { applyAsLearner } from './apply-as-learner.v1.js';
export { applyForProgramme } from './apply-for-programme.v1.js';
export { applyForSeats } from './apply-for-seats.v1.js';
export { closeProgramme } from './close-programme.v1.js';
export { CompanySeats } from './company-seats.js';
export { confirmApplication } from './confirm-application.v1.js';
export { copyProgramme } from './copy-programme.v1.js';
export { countOpenProgrammes } from './count-open-programmes.v1.js';
export { decideApplications, Decision, DecisionRefusal } from './decide-applications.v1.js';
export { describeAgain } from './describe-again.v1.js';
export { describeSeatUse } from './describe-seat-use.v1.js';
export { endEnrolment } from './end-enrolment.v1.js';
export { enrolPeople } from './enrol-people.v1.js';
export { enrolmentChanged, type PublishedEnrolment } from './enrolment-changed.v1.js';
export { Blocked, Ending, EndingReason, Enrolment, GivenReason } from './enrolment.js';
export { exportGrantEvidence } from './export-grant-evidence.v1.js';
export { findAutomaticRetention } from './find-automatic-retention.v1.js';
export { findEnrolmentsOf } from './find-enrolments-of.v1.js';
export { findEnrolments } from './find-enrolments.v1.js';
export { findRetention } from './find-retention.v1.js';
export { EmployerGrant, EnrolmentFunding, FundingSource, FundingWarning } from './funding.js';
export { getProgressBacklog } from './get-backlog.v1.js';
export { getCertificateFile } from './get-certificate-file.v1.js';
export { getLearningOf } from './get-learning-of.v1.js';
export { getManagerDay } from './get-manager-day.v1.js';
export { getMyCourse } from './get-my-course.v1.js';
export { getMyLearning } from './get-my-learning.v1.js';
export { getMyLesson } from './get-my-lesson.v1.js';
export { getOfficeDay } from './get-office-day.v1.js';
export { getProgrammeStanding } from './get-programme-standing.v1.js';
export { getPrivacyNotice } from './get-privacy-notice.v1.js';
export { getProgramme } from './get-programme.v1.js';
export { getReminderSettings } from './get-reminder-settings.v1.js';
export { getSessionCode } from './get-session-code.v1.js';
export { inspectReminderStop } from './inspect-reminder-stop.v1.js';
export { LessonState, Missing, Resume } from './learning-state.js';
export { listCertificates } from './list-certificates.v1.js';
export { listChallenges } from './list-challenges.v1.js';
export { ApplicationSeen, inspectApplication } from './inspect-application.v1.js';
export { listApplications } from './list-applications.v1.js';
export { listCompanySeats } from './list-company-seats.v1.js';
export { listConsents } from './list-consents.v1.js';
export { listCourseUses } from './list-course-uses.v1.js';
export { listEnrolments } from './list-enrolments.v1.js';
export { listMyCertificates } from './list-my-certificates.v1.js';
export { listMails } from './list-mails.v1.js';
export { keepMySeat } from './keep-my-seat.v1.js';
export { keepSeatFor } from './keep-seat-for.v1.js';
export { listMySessions } from './list-my-sessions.v1.js';
export { listOpenProgrammes } from './list-open-programmes.v1.js';
export { listPrivacyTerms } from './list-privacy-terms.v1.js';
export { listProgrammeLearners } from './list-programme-learners.v1.js';
export { listProgrammes } from './list-programmes.v1.js';
export { listRetained } from './list-retained.v1.js';
export { listSeatAsks } from './list-seat-asks.v1.js';
export { listSeatWants } from './list-seat-wants.v1.js';
export { listSharedReasons } from './list-shared-reasons.v1.js';
export { listSessionPeople } from './list-session-people.v1.js';
export { listSessions } from './list-sessions.v1.js';
export { matchEnrolments } from './match-enrolments.v1.js';
export { mayLearn } from './may-learn.v1.js';
export { moveEnrolment } from './move-enrolment.v1.js';
export { nameSeatHolders, SeatHolder } from './name-seat-holders.v1.js';
export { openProgramme } from './open-programme.v1.js';
export { previewProgrammeSeats } from './preview-programme-seats.v1.js';
export { printGrantEvidence } from './print-grant-evidence.v1.js';
export { programmeChanged } from './programme-changed.v1.js';
export {
  ApplicationWindow,
  Kpi,
  KpiFigure,
  LogicModel,
  PathStep,
  ProgrammeClosing,
  ProgrammePlan,
  ProgrammeState,
} from './programme-plan.js';
export { ProgrammePrivacy } from './programme-privacy.js';
export { PinnedCourse, Programme } from './programme.js';
export { progressChanged } from './progress-changed.v1.js';
export { CompletionNote, CompletionSource, Confidence, ownList } from './external-completion.js';
export { recordCompletions } from './record-completions.v1.js';
export { recordConsent } from './record-consent.v1.js';
export { ReminderKind, ReminderSettings } from './reminder.js';
export { Reason, ReasonOutcome } from './reason.js';
export { LearningEvent, recordLearningEvents } from './record-learning-events.v1.js';
export { registerForSession } from './register-for-session.v1.js';
export { RetainedProgramme } from './retained-programme.js';
export { reviewReason } from './review-reason.v1.js';
export { revokeCertificate } from './revoke-certificate.v1.js';
export { saveSession } from './save-session.v1.js';
export { Session } from './session.js';
export { setCertificateName } from './set-certificate-name.v1.js';
export { setChallenges } from './set-challenges.v1.js';
export { IdleDays, MySeat, SeatAsk, SeatAskState } from './seat-ask.js';
export { setIdleRule } from './set-idle-rule.v1.js';
export { setReminderSettings } from './set-reminder-settings.v1.js';
export { releaseSeat } from './release-seat.v1.js';
export { reopenProgramme } from './reopen-programme.v1.js';
export { setEnrolmentFunding } from './set-enrolment-funding.v1.js';
export { setUse } from './set-use.v1.js';
export { stateReason } from './state-reason.v1.js';
export { HowFar, LateCourse, PersonsEnrolment, Standing, StandingCounts } from './standing.js';
export { stopReminders } from './stop-reminders.v1.js';
export { submitQuizAttempt } from './submit-quiz-attempt.v1.js';
export { takeBackAttendance } from './take-back-attendance.v1.js';
export { tickAttendance } from './tick-attendance.v1.js';
export { verifyCertificate } from './verify-certificate.v1.js';
export { withdrawRegistration } from './withdraw-registration.v1.js';
export { withdrawSeatWant } from './withdraw-seat-want.v1.js';
export { withdrawApplication } from './withdraw-application.v1.js';
export { wantMySeat } from './want-my-seat.v1.js';
