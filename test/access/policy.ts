import type { RefusalCode, Role, ServiceName } from '#contracts';

/**
 * Who may do what, written by hand from architecture.md §4 and the roles of domain.md, and from nothing in the
 * contracts: the access matrix compares the two. An operation without a row fails the matrix.
 */

/** How far a role reaches: everybody's, its municipality's, its departments', its company's, its own. */
export type Reach = 'anywhere' | 'municipality' | 'departments' | 'company' | 'own';

export interface Row {
  /** Everybody, also who is not signed in. */
  readonly anyone?: true;
  /** Everybody who is signed in, whatever the role. */
  readonly signedIn?: true;
  readonly roles?: Partial<Record<Role, Reach>>;
  /** Only with a token that may back-fill. */
  readonly backfill?: Partial<Record<Role, Reach>>;
  /** Services that may ask as themselves. */
  readonly services?: readonly ServiceName[];
  /** Fields whose ids are answered one by one inside of a 200, unknown and hidden ones alike. */
  readonly itemwise?: readonly string[];
  /** Fields whose ids are hidden from whoever reaches only what is his own, though they are the municipality's. */
  readonly ownOnly?: readonly string[];
  /** Answers tell of other municipalities' programmes (never of people). */
  readonly network?: true;
  /** Tells what any municipality shows to the public; one that is not there is unknown. */
  readonly public?: true;
  /** What a request made from the schema alone is refused with, though it may be asked. */
  readonly sampleRefused?: readonly RefusalCode[];
  /** Ends the sessions that everything is asked with: who may is not asked here but in the journey of identity. */
  readonly endsSessions?: true;
  /** Changes what others may do: asked when everything else has been asked. */
  readonly last?: true;
}

const office: Row['roles'] = { 'municipality-admin': 'municipality', 'municipality-officer': 'municipality' };
const adminOnly: Row['roles'] = { 'municipality-admin': 'municipality' };
/** Who writes courses. */
const authors: Row['roles'] = { ...office, instructor: 'municipality' };
const officeAndAuditor: Row['roles'] = { ...office, auditor: 'municipality' };
/** Who did what, and who saw whose records. */
const chainReaders: Row['roles'] = { 'municipality-admin': 'municipality', auditor: 'municipality' };
const members: Row['roles'] = {
  ...officeAndAuditor,
  'department-manager': 'municipality',
  'company-officer': 'municipality',
  instructor: 'municipality',
  learner: 'municipality',
};
/** The rosters and enrolments: offices see all of theirs, managers and company officers their own people. */
const peoplesRecords: Row['roles'] = {
  ...officeAndAuditor,
  'department-manager': 'departments',
  'company-officer': 'company',
};
const officeOrLearner: Row['roles'] = { ...office, learner: 'own' };
const networkReport: Row['roles'] = {
  secretariat: 'anywhere',
  'municipality-admin': 'anywhere',
  'municipality-officer': 'anywhere',
  auditor: 'anywhere',
};
/** One's own account; a program has none. */
const ownAccount = (...sampleRefused: RefusalCode[]): Row => ({
  signedIn: true,
  sampleRefused: ['not-signed-in', ...sampleRefused],
});
/** What every service tells of its people, and erases of them, when the registry asks. */
const personalData: Row = { services: ['member-registry'] };
const municipalityReport: Row['roles'] = { ...officeAndAuditor, secretariat: 'anywhere' };

export const policy: Readonly<Record<string, Row>> = {
  'audit.export-audit-entries.v1': { roles: chainReaders },
  'audit.get-audit-details.v1': { services: ['member-registry'] },
  'audit.get-audit-entry.v1': { roles: chainReaders },
  'audit.list-audit-chains.v1': { services: ['admin'] },
  'audit.list-audit-entries.v1': { roles: chainReaders },
  'audit.note-refusal.v1': { services: ['gateway'] },
  'audit.verify-audit-chain.v1': { roles: chainReaders, services: ['admin'] },

  'catalog.copy-course.v1': { roles: authors },
  'catalog.discard-course-draft.v1': { roles: authors, last: true },
  'catalog.get-course-draft.v1': { roles: authors },
  'catalog.get-course.v1': { roles: members },
  'catalog.get-draft-lesson.v1': { roles: authors },
  'catalog.get-lesson.v1': { roles: authors, services: ['progress-tracking'] },
  'catalog.get-own-hosts.v1': { roles: authors },
  'catalog.get-pinned-course.v1': { services: ['progress-tracking'] },
  'catalog.grade-quiz.v1': { services: ['progress-tracking'] },
  'catalog.keep-course-file.v1': { roles: authors },
  'catalog.list-course-drafts.v1': { roles: authors },
  'catalog.list-course-versions.v1': { roles: authors },
  'catalog.list-courses.v1': { roles: members },
  'catalog.list-shared-courses.v1': { roles: authors },
  'catalog.list-skill-frameworks.v1': { roles: members },
  'catalog.open-course-file.v1': { roles: { ...authors, learner: 'own' }, ownOnly: ['course'] },
  'catalog.open-own-course-file.v1': { roles: authors },
  'catalog.publish-course-draft.v1': { roles: office, last: true, sampleRefused: ['draft-closed'] },
  'catalog.publish-course.v1': { roles: office },
  'catalog.read-quiz-text.v1': { roles: authors },
  'catalog.revise-course.v1': { roles: authors },
  'catalog.save-course-draft.v1': { roles: authors },
  'catalog.save-draft-lesson.v1': { roles: authors },
  'catalog.set-course-visibility.v1': { roles: office },
  'catalog.set-own-hosts.v1': { roles: { 'municipality-admin': 'municipality' } },
  'catalog.start-course-draft.v1': { roles: authors },
  'catalog.withdraw-course.v1': { roles: office, last: true },

  'outcomes.answer-confirmation.v1': { anyone: true, sampleRefused: ['wrong-link'] },
  'outcomes.answer-placement-check.v1': { anyone: true, sampleRefused: ['wrong-link'] },
  'outcomes.answer-survey.v1': { roles: officeOrLearner, sampleRefused: ['not-invited'] },
  'outcomes.answer-survey-by-link.v1': { anyone: true, sampleRefused: ['wrong-link'] },
  'outcomes.find-confirmers.v1': { roles: officeOrLearner },
  'outcomes.count-outcomes.v1': personalData,
  'outcomes.find-unplaced.v1': { services: ['progress-tracking'] },
  'outcomes.get-backlog.v1': { services: ['reporting'] },
  'outcomes.get-outcome.v1': { roles: { ...officeAndAuditor, learner: 'own' } },
  'outcomes.get-questionnaire.v1': { roles: officeAndAuditor, sampleRefused: ['unknown-questionnaire'] },
  'outcomes.get-survey.v1': { roles: officeOrLearner, sampleRefused: ['not-invited'] },
  'outcomes.get-survey-results.v1': { roles: office },
  'outcomes.inspect-confirmation.v1': { anyone: true, sampleRefused: ['wrong-link'] },
  'outcomes.inspect-placement-check.v1': { anyone: true, sampleRefused: ['wrong-link'] },
  'outcomes.inspect-survey.v1': { anyone: true, sampleRefused: ['wrong-link'] },
  'outcomes.list-my-surveys.v1': { roles: { learner: 'own' } },
  'outcomes.list-placement-checks.v1': { roles: officeAndAuditor },
  'outcomes.list-questionnaires.v1': { roles: officeAndAuditor },
  'outcomes.list-shift-stages.v1': { roles: officeAndAuditor },
  'outcomes.list-workplace-uses.v1': { roles: officeAndAuditor },
  'outcomes.plan-surveys.v1': { roles: office, sampleRefused: ['unknown-questionnaire'] },
  'outcomes.publish-questionnaire.v1': { roles: office },
  'outcomes.get-outcomes-of.v1': { services: ['member-registry'] },
  'outcomes.record-placement.v1': { roles: office },
  'outcomes.record-placement-check.v1': { roles: office, sampleRefused: ['not-a-job-seeker'] },
  'outcomes.record-placement-checks.v1': { services: ['member-registry'] },
  'outcomes.record-placements.v1': { services: ['member-registry'] },
  'outcomes.record-role-change.v1': { roles: officeOrLearner },
  'outcomes.record-shift-stage.v1': { roles: office, sampleRefused: ['no-company'] },
  'outcomes.record-workplace-use.v1': { roles: officeOrLearner },
  'outcomes.record-workplace-uses.v1': { services: ['member-registry'] },
  'outcomes.request-use-confirmation.v1': { roles: officeOrLearner, sampleRefused: ['unknown-use'] },
  'outcomes.submit-survey-response.v1': { roles: officeOrLearner },

  'progress.attend-session.v1': {
    roles: { learner: 'own' },
    ownOnly: ['session'],
    sampleRefused: ['session-not-open'],
  },
  'progress.cancel-session.v1': { roles: office, last: true },
  'progress.complete-by-office.v1': {
    roles: office,
    sampleRefused: ['unknown-course'],
  },
  'progress.count-reasons.v1': { roles: officeAndAuditor },
  'progress.agree-learning-time.v1': { roles: { ...office, 'department-manager': 'departments' } },
  'progress.ask-learning-time.v1': { roles: { learner: 'own' }, sampleRefused: ['other-audience'] },
  // A link's holder is nobody in particular; what a link may do its owner's tests ask.
  'progress.answer-seat-offer.v1': { anyone: true, sampleRefused: ['wrong-link'] },
  'progress.apply-as-learner.v1': {
    roles: { learner: 'own' },
    sampleRefused: ['other-audience', 'applications-not-open'],
  },
  'progress.apply-for-programme.v1': {
    anyone: true,
    sampleRefused: ['unknown-programme', 'other-audience', 'applications-not-open'],
  },
  'progress.apply-for-seats.v1': {
    roles: { 'company-officer': 'company' },
    sampleRefused: ['other-audience', 'applications-not-open'],
  },
  // Closing ends what others may do there.
  'progress.close-programme.v1': { roles: office, last: true },
  'progress.confirm-application.v1': { anyone: true, sampleRefused: ['wrong-link'] },
  'progress.copy-programme.v1': { roles: office },
  'progress.decide-applications.v1': { roles: office },
  'progress.end-enrolment.v1': { roles: office },
  'progress.enrol-people.v1': { roles: office, services: ['member-registry'], itemwise: ['people'] },
  'progress.export-grant-evidence.v1': { roles: { ...office, 'company-officer': 'company' } },
  'progress.find-automatic-retention.v1': personalData,
  'progress.find-enrolments-of.v1': personalData,
  'progress.find-enrolments.v1': { services: ['outcome-tracking'] },
  'progress.find-retention.v1': personalData,
  'progress.get-backlog.v1': { services: ['reporting'] },
  'progress.get-certificate-file.v1': { roles: officeOrLearner },
  'progress.get-learning-of.v1': { services: ['member-registry'] },
  'progress.get-my-course.v1': { roles: { learner: 'own' }, ownOnly: ['course'] },
  'progress.get-my-learning.v1': { roles: { learner: 'own' } },
  'progress.get-my-lesson.v1': { roles: { learner: 'own' }, ownOnly: ['course'] },
  'progress.get-office-day.v1': { roles: office },
  'progress.get-programme-standing.v1': { roles: peoplesRecords },
  'progress.get-programme.v1': { roles: members, services: ['member-registry', 'outcome-tracking'] },
  'progress.get-reminder-settings.v1': { roles: officeAndAuditor },
  'progress.get-session-code.v1': { roles: authors, sampleRefused: ['session-not-open'] },
  'progress.inspect-reminder-stop.v1': { anyone: true, sampleRefused: ['wrong-stop-link'] },
  'progress.list-certificates.v1': { roles: officeAndAuditor },
  'progress.list-challenges.v1': { roles: members },
  'progress.inspect-application.v1': { anyone: true, sampleRefused: ['wrong-link'] },
  'progress.list-applications.v1': { roles: officeAndAuditor },
  'progress.list-company-seats.v1': { roles: { 'company-officer': 'company' }, sampleRefused: ['unknown-application'] },
  'progress.list-consents.v1': { roles: { ...officeAndAuditor, learner: 'own' } },
  'progress.list-course-uses.v1': { roles: authors },
  'progress.list-enrolments.v1': { roles: peoplesRecords },
  'progress.list-mails.v1': { roles: officeAndAuditor },
  'progress.list-my-certificates.v1': { roles: { learner: 'own' } },
  'progress.list-my-sessions.v1': { roles: { learner: 'own' } },
  'progress.get-privacy-notice.v1': { anyone: true, public: true, sampleRefused: ['unknown-programme'] },
  'progress.list-open-programmes.v1': { anyone: true, public: true },
  'progress.list-privacy-terms.v1': personalData,
  'progress.list-programme-learners.v1': { roles: peoplesRecords },
  'progress.list-programmes.v1': {
    roles: {
      ...officeAndAuditor,
      'department-manager': 'municipality',
      'company-officer': 'municipality',
      instructor: 'municipality',
    },
  },
  'progress.list-retained.v1': personalData,
  'progress.list-session-people.v1': { roles: authors },
  'progress.list-shared-reasons.v1': { roles: { 'department-manager': 'departments' } },
  'progress.list-sessions.v1': { roles: { ...officeAndAuditor, instructor: 'municipality' } },
  'progress.may-learn.v1': { services: ['course-catalog'] },
  'progress.match-enrolments.v1': { services: ['member-registry'] },
  'progress.move-enrolment.v1': { roles: office, sampleRefused: ['same-programme'] },
  'progress.name-seat-holders.v1': { roles: { 'company-officer': 'company' }, sampleRefused: ['unknown-application'] },
  'progress.open-programme.v1': { roles: office },
  'progress.print-grant-evidence.v1': { roles: { ...officeOrLearner, 'company-officer': 'company' } },
  'progress.record-completions.v1': { services: ['member-registry'] },
  'progress.record-consent.v1': { roles: officeOrLearner, sampleRefused: ['paper-by-office', 'paper-date-missing'] },
  'progress.record-learning-events.v1': {
    roles: { learner: 'own' },
    backfill: { 'municipality-officer': 'municipality' },
    itemwise: ['enrolmentId', 'courseId'],
  },
  'progress.state-reason.v1': { roles: { learner: 'own' } },
  'progress.stop-reminders.v1': { anyone: true, sampleRefused: ['wrong-stop-link'] },
  'progress.release-seat.v1': { roles: { 'company-officer': 'company' }, sampleRefused: ['unknown-application'] },
  'progress.reopen-programme.v1': { roles: office, last: true },
  'progress.set-enrolment-funding.v1': { roles: office },
  'progress.submit-quiz-attempt.v1': { roles: { learner: 'own' }, ownOnly: ['course'] },
  'progress.register-for-session.v1': {
    roles: officeOrLearner,
    ownOnly: ['session'],
    sampleRefused: ['unknown-session'],
  },
  'progress.review-reason.v1': { roles: { learner: 'own' }, sampleRefused: ['reason-missing'] },
  'progress.revoke-certificate.v1': { roles: office, last: true },
  'progress.save-session.v1': { roles: office, sampleRefused: ['unknown-course'] },
  'progress.set-challenges.v1': { roles: office },
  'progress.set-certificate-name.v1': { roles: { learner: 'own' } },
  'progress.set-reminder-settings.v1': { roles: office },
  'progress.set-use.v1': personalData,
  'progress.tick-attendance.v1': { roles: authors, sampleRefused: ['unknown-enrolment', 'session-not-open'] },
  'progress.verify-certificate.v1': { anyone: true, sampleRefused: ['unknown-certificate'] },
  'progress.withdraw-registration.v1': {
    roles: officeOrLearner,
    ownOnly: ['session'],
    sampleRefused: ['unknown-session'],
  },
  'progress.withdraw-application.v1': { anyone: true, sampleRefused: ['wrong-link'] },

  'privacy.confirm-retention.v1': { roles: adminOnly, sampleRefused: ['not-due-yet'] },
  'privacy.describe-personal-data.v1': personalData,
  'privacy.disclose-person.v1': personalData,
  'privacy.erase-people.v1': personalData,
  'privacy.export-personal-file-register.v1': { roles: officeAndAuditor },
  'privacy.get-disclosure-file.v1': { roles: office, sampleRefused: ['no-file-yet'] },
  'privacy.get-disclosure.v1': { roles: officeAndAuditor },
  'privacy.get-erasure.v1': { roles: officeAndAuditor },
  'privacy.get-my-record-file.v1': { roles: { learner: 'own' }, sampleRefused: ['unknown-disclosure', 'no-file-yet'] },
  'privacy.get-my-record.v1': { roles: { learner: 'own' } },
  'privacy.get-personal-file-register.v1': { roles: officeAndAuditor },
  'privacy.lift-use-stop.v1': { roles: office, sampleRefused: ['use-not-stopped'], last: true },
  'privacy.list-disclosures.v1': { roles: officeAndAuditor },
  'privacy.list-due-retention.v1': { roles: officeAndAuditor },
  'privacy.list-erasures.v1': { roles: officeAndAuditor },
  'privacy.list-use-stops.v1': { roles: officeAndAuditor },
  'privacy.preview-erasure.v1': { roles: adminOnly },
  'privacy.preview-retention.v1': { roles: officeAndAuditor },
  'privacy.request-my-record.v1': { roles: { learner: 'own' } },
  'privacy.set-legal-hold.v1': { roles: adminOnly },
  'privacy.start-disclosure.v1': { roles: office },
  // Nobody is called what the sample says: nobody is erased by it.
  'privacy.start-erasure.v1': { roles: adminOnly, sampleRefused: ['name-differs'] },
  'privacy.stop-use.v1': { roles: office, last: true },

  'registry.accept-invitation.v1': ownAccount('unknown-invitation'),
  'registry.address-people.v1': { services: ['progress-tracking', 'outcome-tracking'] },
  'registry.admit-applicant.v1': { services: ['progress-tracking'] },
  'registry.admit-municipality.v1': { roles: { secretariat: 'anywhere' } },
  'registry.approve-transfers.v1': {
    roles: office,
    last: true,
    sampleRefused: ['version-outdated', 'transfers-withdrawn'],
  },
  'registry.begin-totp.v1': ownAccount(),
  'registry.change-password.v1': ownAccount('wrong-password'),
  'registry.choose-password.v1': { anyone: true, sampleRefused: ['wrong-code'] },
  'registry.close-support-access.v1': { roles: { 'municipality-admin': 'municipality' } },
  'registry.correct-person.v1': { roles: office },
  'registry.confirm-totp.v1': ownAccount('wrong-totp'),
  'registry.count-office-tasks.v1': { services: ['progress-tracking'] },
  'registry.create-token.v1': { services: ['admin'] },
  'registry.decline-invitation.v1': ownAccount('unknown-invitation'),
  'registry.describe-companies.v1': { services: ['progress-tracking'] },
  'registry.describe-people.v1': { services: ['progress-tracking', 'outcome-tracking'] },
  'registry.find-managers.v1': { services: ['outcome-tracking'] },
  'registry.find-people-within.v1': { services: ['progress-tracking'] },
  'registry.find-people.v1': { services: ['progress-tracking'] },
  'registry.get-account-grant.v1': { services: ['gateway'] },
  'registry.get-import-error-file.v1': { roles: office },
  'registry.get-import-progress.v1': { roles: office },
  'registry.get-import.v1': { roles: office },
  'registry.get-invitation-run.v1': { roles: office },
  'registry.get-municipality.v1': {
    signedIn: true,
    services: ['course-catalog', 'progress-tracking', 'outcome-tracking', 'reporting'],
  },
  'registry.get-my-account.v1': ownAccount(),
  'registry.get-person-record.v1': { roles: officeAndAuditor },
  'registry.get-person.v1': { roles: peoplesRecords },
  'registry.get-sign-in-policy.v1': { roles: { 'municipality-admin': 'municipality', auditor: 'municipality' } },
  'registry.get-transfer-list.v1': { roles: officeAndAuditor },
  'registry.grant-role.v1': {
    roles: { 'municipality-admin': 'municipality', secretariat: 'anywhere' },
    sampleRefused: ['unknown-account'],
  },
  'registry.group-people.v1': { services: ['progress-tracking', 'outcome-tracking'] },
  'registry.inspect-import-file.v1': { roles: office },
  'registry.inspect-code.v1': { anyone: true, sampleRefused: ['wrong-code'] },
  'registry.invite-account.v1': {
    roles: { 'municipality-admin': 'municipality', secretariat: 'anywhere' },
    services: ['admin'],
  },
  'registry.invite-people.v1': { roles: office },
  'registry.lend-role.v1': {
    roles: {
      'municipality-officer': 'municipality',
      'department-manager': 'municipality',
      'company-officer': 'municipality',
    },
    sampleRefused: ['unknown-account', 'role-not-grantable'],
  },
  'registry.list-accounts.v1': { roles: { 'municipality-admin': 'municipality', auditor: 'municipality' } },
  'registry.list-department-people.v1': { roles: officeAndAuditor },
  'registry.list-digest-readers.v1': { services: ['progress-tracking'] },
  'registry.list-departments.v1': { roles: officeAndAuditor },
  'registry.list-learning-providers.v1': { roles: office },
  'registry.list-import-rows.v1': { roles: office },
  'registry.list-imports.v1': { roles: office },
  'registry.list-network-accounts.v1': { roles: { secretariat: 'anywhere' } },
  'registry.list-not-signed-in.v1': { roles: office },
  'registry.list-people.v1': { roles: peoplesRecords },
  'registry.list-postings.v1': { roles: officeAndAuditor },
  'registry.list-support-accesses.v1': { roles: { 'municipality-admin': 'municipality', auditor: 'municipality' } },
  'registry.list-transfer-lists.v1': { roles: officeAndAuditor },
  'registry.list-transfers.v1': { roles: officeAndAuditor },
  'registry.make-slips.v1': { roles: office, sampleRefused: ['has-address'] },
  'registry.open-support-access.v1': { roles: { 'municipality-admin': 'municipality' }, last: true },
  'registry.propose-transfers.v1': { roles: office, sampleRefused: ['no-transfers'] },
  'registry.recover-account.v1': { services: ['admin'] },
  'registry.remove-totp.v1': ownAccount(),
  'registry.request-password-reset.v1': { anyone: true },
  'registry.revoke-role.v1': {
    roles: { 'municipality-admin': 'municipality', secretariat: 'anywhere' },
    sampleRefused: ['unknown-account'],
  },
  'registry.search-people.v1': { roles: peoplesRecords },
  'registry.set-learning-provider.v1': { roles: office },
  'registry.set-sign-in-policy.v1': { roles: { 'municipality-admin': 'municipality' } },
  'registry.sign-out-everywhere.v1': { signedIn: true, endsSessions: true },
  'registry.start-completions-import.v1': { roles: office },
  'registry.start-people-import.v1': { roles: office },
  'registry.start-placement-checks-import.v1': { roles: office },
  'registry.start-placements-import.v1': { roles: office },
  'registry.start-workplace-uses-import.v1': { roles: office },
  'registry.update-my-account.v1': ownAccount(),
  'registry.verify-sign-in.v1': { services: ['gateway'] },
  'registry.verify-token.v1': { services: ['gateway'] },
  'registry.withdraw-transfers.v1': { roles: office, last: true },

  'reporting.draw-programme-chart.v1': { roles: officeAndAuditor },
  'reporting.export-municipality-report.v1': { roles: municipalityReport },
  'reporting.export-network-report.v1': { roles: networkReport, network: true },
  'reporting.export-programme-report.v1': { roles: officeAndAuditor },
  'reporting.get-closing-report.v1': { roles: officeAndAuditor, sampleRefused: ['not-closed', 'closing-report-due'] },
  'reporting.get-municipality-report.v1': { roles: municipalityReport },
  'reporting.get-network-report.v1': { roles: networkReport, network: true },
  'reporting.get-programme-report.v1': { roles: officeAndAuditor },

  'upkeep.check-service.v1': { services: ['admin'] },
  'upkeep.list-dead-letters.v1': { services: ['admin'] },
  'upkeep.replay-dead-letter.v1': { services: ['admin'] },
};
