import { jsonSchema, type Operation } from '#contracts';
import { checkKnown, type Schema } from '../bad-input/schema.js';
import type { Persona } from './personas.js';
import { away, home } from './records.js';
import type { World } from './world.js';

/** Whose record is asked for. */
export const targets = ['unknown', 'own', 'other', 'foreign', 'deleted', 'malformed'] as const;
export type Target = (typeof targets)[number];

/** Records that belong to one person each; the others belong to a municipality. */
export const personal = new Set<Kind>(['person', 'enrolment', 'company', 'department', 'certificate']);
/** Records that whoever reaches everywhere sees, whichever municipality they are for. */
export const ofNetwork = new Set<Kind>([
  'meeting',
  'attendee',
  'meetingMaterial',
  'announcement',
  'mailing',
  'purchase',
  'stepDocument',
]);
/** Records that can be erased: there is one of each that was. */
export const erasable = new Set<Kind>(['person', 'enrolment']);
export type Kind =
  | 'course'
  | 'courseFile'
  | 'programme'
  | 'enrolment'
  | 'person'
  | 'company'
  | 'import'
  | 'invitationRun'
  | 'municipality'
  | 'account'
  /** Narrows a list; an id of whatever there is. */
  | 'subject'
  /** Whom something is asked of: any other municipality may be named. */
  | 'partner'
  | 'supportAccess'
  | 'auditEntry'
  | 'department'
  | 'transferList'
  | 'certificate'
  | 'session'
  | 'disclosure'
  | 'erasure'
  | 'exportRun'
  | 'exportSchedule'
  | 'challenge'
  | 'meeting'
  | 'attendee'
  | 'meetingMaterial'
  | 'challengeAnswer'
  | 'practice'
  | 'practiceAttachment'
  | 'practiceNote'
  | 'announcement'
  | 'mailing'
  | 'purchase'
  | 'stepDocument';

/** What the id in a field of this name is an id of. A new name that looks like an id is refused until it stands here. */
const kinds: Readonly<Record<string, Kind>> = {
  course: 'course',
  courseId: 'course',
  courses: 'course',
  file: 'courseFile',
  programme: 'programme',
  programmes: 'programme',
  programmeId: 'programme',
  enrolment: 'enrolment',
  enrolmentId: 'enrolment',
  enrolments: 'enrolment',
  person: 'person',
  people: 'person',
  company: 'company',
  companies: 'company',
  departments: 'department',
  /** Narrows a list. */
  department: 'subject',
  closes: 'subject',
  transferList: 'transferList',
  certificate: 'certificate',
  session: 'session',
  importId: 'import',
  invitation: 'account',
  invitationRun: 'invitationRun',
  code: 'municipality',
  codes: 'municipality',
  /** To whom a course is shown: any municipality may be named. */
  municipalities: 'subject',
  municipality: 'municipality',
  account: 'account',
  accounts: 'account',
  /** Each answered on its own; a neighbour's is asked for in application.int-spec. */
  applications: 'subject',
  /** The secretariat’s alone, whoever’s it is. */
  application: 'subject',
  subject: 'subject',
  after: 'subject',
  chain: 'municipality',
  support: 'supportAccess',
  supportAccess: 'supportAccess',
  disclosure: 'disclosure',
  erasure: 'erasure',
  entry: 'auditEntry',
  exportRun: 'exportRun',
  exportSchedule: 'exportSchedule',
  challenge: 'challenge',
  meeting: 'meeting',
  attendee: 'attendee',
  material: 'meetingMaterial',
  /** Whom a meeting is for: any municipality may be named. */
  invited: 'subject',
  answer: 'challengeAnswer',
  /** Two municipalities know it; asked for by a third in contact.int-spec. */
  contactRequest: 'subject',
  partner: 'partner',
  practice: 'practice',
  attachment: 'practiceAttachment',
  attachments: 'practiceAttachment',
  purchase: 'purchase',
  document: 'stepDocument',
  stepDocuments: 'stepDocument',
  borrower: 'municipality',
  /** Between two buyers of a purchase, where the matrix has one: another’s is asked for in procurement’s own tests. */
  loan: 'subject',
  /** Of a specification: another purchase’s is asked for in procurement’s own tests. */
  comment: 'subject',
  newLead: 'municipality',
  /** A specification that is shared with all members; none is here. */
  sourcePurchase: 'subject',
  /** Of a buyer of a purchase that is frozen: another’s is asked for in procurement’s own tests. */
  invoice: 'subject',
  note: 'practiceNote',
  /** Of any kind; here a challenge. */
  thing: 'challenge',
  announcement: 'announcement',
  mailing: 'mailing',
  /** Notes of a table that is not open yet. */
  tableNote: 'subject',
  /** Who will do it: any municipality at the table may be named. */
  doer: 'subject',
};

/** Any may be named, and no answer tells whose they are: they are not tried one by one. */
export const ofAnybody = new Set<Kind>(['account', 'subject', 'partner']);

const idPatterns = new Set(['^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', '^\\d{6}$']);

/** A UUID and a code that nothing has; the code's check digit is right. */
const unknownId = '0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30';
const unknownCode = '888885';

export interface IdField {
  readonly field: string;
  readonly kind: Kind;
  readonly required: boolean;
}

export const inputSchema = (op: Operation): Schema => plainSchema(op.input);

/** A contract’s schema as JSON Schema, without the line that says so. */
export function plainSchema(of: Parameters<typeof jsonSchema>[0]): Schema {
  const { $schema: _, ...schema } = jsonSchema(of, 'input');
  return schema as Schema;
}

/** Every field of an operation's input that holds an id, wherever it lies. @throws Error for one of unknown kind. */
export function idFields(op: Operation): IdField[] {
  const found = new Map<string, IdField>();
  const visit = (schema: Schema, field: string, required: boolean): void => {
    checkKnown(schema);
    if (schema.pattern && idPatterns.has(schema.pattern) && field !== 'cursor') {
      const kind = kinds[field];
      if (!kind) throw new Error(`${op.name}: what is the id in ${field} of? Say so in test/access/ids.ts`);
      found.set(field, { field, kind, required });
    }
    for (const choice of schema.anyOf ?? schema.oneOf ?? []) visit(choice, field, required);
    if (schema.items) visit(schema.items, field, required);
    for (const [name, part] of Object.entries(schema.properties ?? {}))
      visit(part, name, required && (schema.required ?? []).includes(name));
  };
  visit(inputSchema(op), '', true);
  return [...found.values()];
}

/** An id of that kind as this persona would name it. */
export function idOf({ records }: World, persona: Persona, kind: Kind, target: Target): string {
  if (target === 'malformed') return kind === 'municipality' ? '12345' : 'not-an-id';
  if (target === 'unknown') return kind === 'municipality' ? unknownCode : unknownId;
  const { audience } = persona;
  const there = records[target === 'foreign' ? away : home];
  const place = target === 'other' ? 1 : 0;
  const another = audience === 'staff' ? 'company' : 'staff';
  if (target === 'deleted') return there.erased[kind as 'person' | 'enrolment'][audience];
  switch (kind) {
    case 'municipality':
      return there.municipality;
    case 'courseFile':
      return there.courseFile;
    case 'session':
    case 'course':
    case 'programme':
      return there[kind][target === 'other' ? another : audience];
    case 'certificate':
    case 'person':
    case 'enrolment':
      return there[kind][audience][place];
    case 'company':
    case 'department':
    case 'disclosure':
      return there[kind][place];
    case 'transferList':
      return there.transferList;
    case 'exportRun':
    case 'exportSchedule':
    case 'challenge':
    case 'meeting':
    case 'attendee':
    case 'meetingMaterial':
    case 'challengeAnswer':
    case 'practice':
    case 'practiceAttachment':
    case 'purchase':
    case 'stepDocument':
    case 'practiceNote':
    case 'announcement':
    case 'mailing':
    case 'erasure':
      return there[kind];
    case 'invitationRun':
      return there.invitationRun;
    case 'supportAccess':
      return there.supportAccess;
    case 'auditEntry':
      return there.auditEntry;
    case 'import':
      return there.imports[place];
    case 'partner':
      return records[away].municipality;
    case 'account':
    case 'subject':
      return unknownId;
  }
}
