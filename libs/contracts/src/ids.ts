import { z } from 'zod';

/** An id of our own making: a UUID, so that it says nothing about the person or the order of creation. */
const uuid = () => z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

export const AccountId = uuid().brand<'AccountId'>();
export const PersonId = uuid().brand<'PersonId'>();
export const CompanyId = uuid().brand<'CompanyId'>();
export const DepartmentId = uuid().brand<'DepartmentId'>();
export const TransferListId = uuid().brand<'TransferListId'>();
export const ImportId = uuid().brand<'ImportId'>();
export const InvitationId = uuid().brand<'InvitationId'>();
export const InvitationRunId = uuid().brand<'InvitationRunId'>();
export const CourseId = uuid().brand<'CourseId'>();
export const CourseFileId = uuid().brand<'CourseFileId'>();
export const ProgrammeId = uuid().brand<'ProgrammeId'>();
export const CertificateId = uuid().brand<'CertificateId'>();
export const EnrolmentId = uuid().brand<'EnrolmentId'>();
export const SessionId = uuid().brand<'SessionId'>();
export const ApplicationId = uuid().brand<'ApplicationId'>();
export const MembershipApplicationId = uuid().brand<'MembershipApplicationId'>();
export const SupportAccessId = uuid().brand<'SupportAccessId'>();
export const DisclosureId = uuid().brand<'DisclosureId'>();
export const ErasureId = uuid().brand<'ErasureId'>();
export const ExportRunId = uuid().brand<'ExportRunId'>();
export const ExportScheduleId = uuid().brand<'ExportScheduleId'>();
export const ChallengeId = uuid().brand<'ChallengeId'>();
export const MeetingId = uuid().brand<'MeetingId'>();
export const MeetingMaterialId = uuid().brand<'MeetingMaterialId'>();
export const AttendeeId = uuid().brand<'AttendeeId'>();
export const TableNoteId = uuid().brand<'TableNoteId'>();
export const ChallengeAnswerId = uuid().brand<'ChallengeAnswerId'>();
export const PracticeId = uuid().brand<'PracticeId'>();
export const PracticeAttachmentId = uuid().brand<'PracticeAttachmentId'>();
export const PracticeNoteId = uuid().brand<'PracticeNoteId'>();
export const AnnouncementId = uuid().brand<'AnnouncementId'>();
export const MailingId = uuid().brand<'MailingId'>();
/** Of any thing that a municipality shares with the others: which kind, is said beside it. */
export const SharedThingId = uuid().brand<'SharedThingId'>();
export const ContactRequestId = uuid().brand<'ContactRequestId'>();
export const PurchaseId = uuid().brand<'PurchaseId'>();
export const SeatLoanId = uuid().brand<'SeatLoanId'>();
export const SpecificationCommentId = uuid().brand<'SpecificationCommentId'>();
export const StepDocumentId = uuid().brand<'StepDocumentId'>();
export const InvoiceId = uuid().brand<'InvoiceId'>();
export const AuditEntryId = uuid().brand<'AuditEntryId'>();

export type AccountId = z.infer<typeof AccountId>;
export type PersonId = z.infer<typeof PersonId>;
export type CompanyId = z.infer<typeof CompanyId>;
export type DepartmentId = z.infer<typeof DepartmentId>;
export type TransferListId = z.infer<typeof TransferListId>;
export type ImportId = z.infer<typeof ImportId>;
export type InvitationId = z.infer<typeof InvitationId>;
export type InvitationRunId = z.infer<typeof InvitationRunId>;
export type CourseId = z.infer<typeof CourseId>;
export type CourseFileId = z.infer<typeof CourseFileId>;
export type ProgrammeId = z.infer<typeof ProgrammeId>;
export type CertificateId = z.infer<typeof CertificateId>;
export type EnrolmentId = z.infer<typeof EnrolmentId>;
export type SessionId = z.infer<typeof SessionId>;
export type ApplicationId = z.infer<typeof ApplicationId>;
export type MembershipApplicationId = z.infer<typeof MembershipApplicationId>;
export type SupportAccessId = z.infer<typeof SupportAccessId>;
export type DisclosureId = z.infer<typeof DisclosureId>;
export type ErasureId = z.infer<typeof ErasureId>;
export type ExportRunId = z.infer<typeof ExportRunId>;
export type ExportScheduleId = z.infer<typeof ExportScheduleId>;
export type ChallengeId = z.infer<typeof ChallengeId>;
export type MeetingId = z.infer<typeof MeetingId>;
export type MeetingMaterialId = z.infer<typeof MeetingMaterialId>;
export type AttendeeId = z.infer<typeof AttendeeId>;
export type TableNoteId = z.infer<typeof TableNoteId>;
export type ChallengeAnswerId = z.infer<typeof ChallengeAnswerId>;
export type PracticeId = z.infer<typeof PracticeId>;
export type PracticeAttachmentId = z.infer<typeof PracticeAttachmentId>;
export type PracticeNoteId = z.infer<typeof PracticeNoteId>;
export type AnnouncementId = z.infer<typeof AnnouncementId>;
export type MailingId = z.infer<typeof MailingId>;
export type SharedThingId = z.infer<typeof SharedThingId>;
export type ContactRequestId = z.infer<typeof ContactRequestId>;
export type PurchaseId = z.infer<typeof PurchaseId>;
export type SeatLoanId = z.infer<typeof SeatLoanId>;
export type SpecificationCommentId = z.infer<typeof SpecificationCommentId>;
export type StepDocumentId = z.infer<typeof StepDocumentId>;
export type InvoiceId = z.infer<typeof InvoiceId>;
export type AuditEntryId = z.infer<typeof AuditEntryId>;

/** 全国地方公共団体コード: six digits kept as text (the first may be 0), the last one is the check digit. */
export const MunicipalityCode = z
  .string()
  .regex(/^\d{6}$/)
  .refine(hasValidCheckDigit, 'check digit')
  .brand<'MunicipalityCode'>();
export type MunicipalityCode = z.infer<typeof MunicipalityCode>;

/**
 * Check digit (検査数字) of a local government code.
 * Formula: 総務省, s = 6·d1 + 5·d2 + 4·d3 + 3·d4 + 2·d5; check = last digit of (11 − s mod 11).
 */
export function hasValidCheckDigit(code: string): boolean {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * Number(code[place]), 0);
  return (11 - (sum % 11)) % 10 === Number(code[5]);
}

/** Codes 99… belong to no real body: demo and test data only. */
export const isFictional = (code: string): boolean => code.startsWith('99');
