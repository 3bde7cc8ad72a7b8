export {
  allow,
  allowAnyone,
  allowMembers,
  allowService,
  allowSignedIn,
  either,
  judgeAccess,
  municipalityField,
  orService,
  owners,
  reachesPerson,
  roles,
  rolesOf,
  roleWords,
  scopes,
  serviceNames,
} from './access.js';
export type { Access, AllowedCaller, Caller, Owner, Reach, Role, Scope, ServiceName } from './access.js';
export { allEvents, allOperations } from './all.js';
export { fitting } from './fitting.js';
export { addDays, addMonths, clockInJapan, dayInJapan, dayInWords, endOfDay } from './days.js';
export { municipalityName } from './municipality-name.js';
export { DomainError } from './domain-error.js';
export type { RefusalDetails } from './domain-error.js';
export { envelopeOf, event } from './event.js';
export type { DataOf, EventContract, EventEnvelope } from './event.js';
export {
  AccountId,
  AttendeeId,
  AnnouncementId,
  AuditEntryId,
  CertificateId,
  ChallengeAnswerId,
  ChallengeId,
  ContactRequestId,
  CompanyId,
  CourseFileId,
  CourseId,
  DepartmentId,
  DisclosureId,
  EnrolmentId,
  ErasureId,
  ExportRunId,
  ExportScheduleId,
  hasValidCheckDigit,
  ImportId,
  InvitationId,
  InvitationRunId,
  InvoiceId,
  isFictional,
  MailingId,
  MeetingId,
  MeetingMaterialId,
  MunicipalityCode,
  PersonId,
  PracticeAttachmentId,
  PracticeId,
  PracticeNoteId,
  TableNoteId,
  ProgrammeId,
  PurchaseId,
  SeatLoanId,
  SpecificationCommentId,
  StepDocumentId,
  SessionId,
  SharedThingId,
  ApplicationId,
  MembershipApplicationId,
  SupportAccessId,
  TransferListId,
} from './ids.js';
export { jsonSchema, openApi } from './openapi.js';
export {
  contextOf,
  headerFields,
  isAudited,
  isOfEach,
  operation,
  operationId,
  routeFields,
  secret,
  subjectOf,
  withoutSecrets,
} from './operation.js';
export type { InputOf, Operation, OutputOf, RequestOf, Route } from './operation.js';
export { personalFiles } from './personal-files.js';
export type { PersonalFileKey } from './personal-files.js';
export { BodyKind, kindOf, Region, regionOf } from './public-body.js';
export { publishedSchemas } from './published.js';
export { changeInPoints, mean, rate } from './rates.js';
export { statusOf } from './status.js';
export { refusals, refusalText } from './refusals.js';
export type { RefusalCode } from './refusals.js';
export type { RefusalKind, RefusalText } from './refusal-text.js';
export { Audience } from './scalars.js';
export { Subject, SUBJECTS_AT_ONCE } from './subject.js';
