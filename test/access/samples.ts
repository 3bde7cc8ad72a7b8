import fc from 'fast-check';
import type { Operation } from '#contracts';
import { day } from '../journeys/office.js';
import type { Schema } from '../bad-input/schema.js';
import { valid } from '../bad-input/valid.js';
import { idFields, idOf, inputSchema, type Kind, type Target } from './ids.js';
import type { Persona } from './personas.js';
import { away, draftOutline, home, meetingText, purchaseText } from './records.js';
import type { World } from './world.js';

type Input = Record<string, unknown>;

/** What a request must say, beyond its schema, so that it can be done at all. */
const meaning: Readonly<Record<string, (input: Input, persona: Persona) => Input>> = {
  'catalog.get-draft-lesson.v1': (input) => ({ ...input, lesson: 'paper' }),
  'catalog.get-lesson.v1': (input) => ({ ...input, version: 1, lesson: 'one' }),
  'catalog.keep-course-file.v1': (input) => ({ ...input, kind: 'attachment' }),
  'catalog.open-course-file.v1': (input) => ({ ...input, version: 1 }),
  'catalog.publish-course-draft.v1': (input) => ({ ...input, version: 8 }),
  // What is there already, so that it can be saved at any version.
  'catalog.save-course-draft.v1': ({ course }) => ({ course, version: 1, ...draftOutline }),
  'catalog.save-draft-lesson.v1': ({ course, ...input }) => ({
    ...input,
    course,
    version: 1,
    lesson: 'paper',
    minutes: 20,
    content: { kind: 'file', file: '' },
  }),
  // Of a purchase that is not fixed: nobody sees it by that.
  'catalog.set-course-visibility.v1': (input) => ({ ...input, visibility: { to: 'buyers', purchase: '' } }),
  'catalog.set-own-hosts.v1': () => ({ hosts: [] }),
  'exchange.answer-meeting-questionnaire.v1': (input) => ({
    ...input,
    choices: [],
    challenge: 'budget',
    otherChallenge: null,
  }),
  'exchange.call-meeting.v1': (input) => ({ ...input, ...meetingText }),
  // At a version that none has: who is invited has to stay as it is.
  'exchange.change-meeting.v1': (input) => ({ ...input, ...meetingText, version: 99 }),
  'exchange.change-table-plan.v1': (input) => ({
    ...input,
    moves: (input['moves'] as Input[]).map((move) => ({ ...move, table: '1' })),
    round: 1,
    dryRun: true,
    version: 1,
  }),
  'exchange.compose-tables.v1': ofFirstRound,
  'exchange.get-table-plan.v1': ofFirstRound,
  'exchange.reseat-attendees.v1': ofFirstRound,
  'exchange.write-meeting-programme.v1': (input) => ({ ...input, items: [], version: 99 }),
  'exchange.write-table-note.v1': said,
  'exchange.revise-table-note.v1': (input) => ({ ...said(input), version: 1 }),
  'exchange.mail-announcement.v1': (input) => ({ ...input, edition: 1 }),
  'exchange.raise-challenge.v1': (input) => ({ ...input, kind: 'budget', otherKind: null }),
  'exchange.report-misuse.v1': (input) => ({ ...input, kind: 'challenge' }),
  'exchange.request-contact.v1': (input) => ({ ...input, partner: away }),
  'exchange.revise-challenge.v1': (input) => ({
    ...input,
    version: 1,
    kind: 'budget',
    otherKind: null,
    visibility: 'members',
  }),
  'exchange.settle-challenge.v1': (input) => ({ ...input, state: 'open' }),
  'exchange.publish-announcement.v1': (input) => ({ ...input, version: 99 }),
  'exchange.save-announcement-draft.v1': (input) => ({ ...input, version: 99 }),
  // At home it was begun, saved, proposed and approved.
  'exchange.open-practice-attachment.v1': (input) => ({ ...input, edition: 1 }),
  'exchange.save-practice-draft.v1': (input) => ({ ...input, version: 4, figures: [], attachments: [''] }),
  // At a version that none has: it stays as it is.
  'procurement.change-step-document.v1': (input) => ({ ...input, version: 99 }),
  'procurement.answer-specification-comment.v1': (input) => ({ ...input, takenUpIn: null }),
  // At a version that none has: the purchase stays as it is.
  'procurement.change-plan.v1': (input) => {
    const { on: _, ...text } = purchaseText;
    return { ...input, ...text, title: '別の名前', version: 999 };
  },
  'procurement.declare-intent.v1': (input) => ({ ...input, terms: 0 }),
  'procurement.comment-specification.v1': (input) => ({ ...input, specification: 1, clause: 0 }),
  'procurement.list-specification-comments.v1': (input) => ({ ...input, specification: 1 }),
  'procurement.set-award-criteria.v1': (input) => ({ ...input, criteria: [{ name: '価格', weight: 1 }] }),
  'procurement.set-contract-limit.v1': () => ({ own: null }),
  'procurement.share-specification.v1': (input) => ({ ...input, specification: 1, shared: false }),
  'procurement.agree-specification.v1': (input) => ({ ...input, specification: 1 }),
  'procurement.get-specification.v1': (input) => ({ ...input, specification: 1 }),
  // On a day to come: the purchase stays as it is.
  'procurement.freeze-purchase.v1': (input) => ({ ...input, seats: 10, on: '2999-01-01' }),
  'procurement.issue-invoices.v1': (input) => ({ ...input, on: day(0), dryRun: true }),
  'procurement.move-purchase.v1': (input) => ({ ...input, state: 'invoiced', on: day(0) }),
  'procurement.plan-purchase.v1': (input) => ({ ...input, ...purchaseText }),
  'procurement.print-specification.v1': (input) => ({ ...input, specification: 1 }),
  'procurement.publish-specification.v1': (input) => ({ ...input, specification: 50 }),
  'procurement.set-billing-terms.v1': (input) => ({ ...input, registrationNumber: null }),
  'procurement.simulate-price.v1': (input) => ({ ...input, tiers: purchaseText.tiers }),
  'progress.get-my-lesson.v1': (input) => ({ ...input, lesson: 'one' }),
  'progress.submit-quiz-attempt.v1': (input) => ({ ...input, lesson: 'check', attempt: 'matrix', answers: [] }),
  'progress.copy-programme.v1': (input) => ({ ...input, dryRun: true }),
  'progress.open-programme.v1': (input) => ({ ...input, startsOn: day(-5), endsOn: day(5), fiscalYear: 2026 }),
  'privacy.erase-people.v1': nobody,
  'privacy.start-disclosure.v1': receivedToday,
  'privacy.start-erasure.v1': receivedToday,
  'privacy.stop-use.v1': receivedToday,
  'progress.set-use.v1': (input) => ({ ...input, use: 'resumed' }),
  'progress.save-session.v1': (input) => ({
    ...input,
    key: 'matrix',
    lesson: 'one',
    from: `${day(3)}T01:00:00.000Z`,
    until: `${day(3)}T02:00:00.000Z`,
    capacity: null,
  }),
  'progress.set-reminder-settings.v1': () => ({ on: false, dueSoonDays: 14, notStartedAfterDays: 14 }),
  'progress.set-challenges.v1': () => ({ challenges: [] }),
  'progress.state-reason.v1': (input) => ({ ...input, challenge: null, shareWithManager: false }),
  'progress.complete-by-office.v1': (input) => ({ ...input, lesson: 'one', on: day(0) }),
  'progress.end-enrolment.v1': (input) => ({ ...input, on: day(0), reason: 'personal' }),
  'progress.record-learning-events.v1': (input, { name }) => ({
    sentAt: new Date().toISOString(),
    events: (input['events'] as Input[]).slice(0, 1).map(({ enrolmentId, courseId }) => ({
      id: `matrix-${name.replaceAll(' ', '-')}`,
      enrolmentId,
      courseId,
      lessonId: 'one',
      kind: 'progressed',
      progress: 0.5,
      seconds: 0,
      at: new Date().toISOString(),
    })),
  }),
  'outcomes.record-placement.v1': (input) => ({ ...input, startedOn: day(-3), leftOn: null }),
  'outcomes.record-role-change.v1': (input) => ({ ...input, on: day(-3) }),
  'outcomes.record-shift-stage.v1': (input) => ({ ...input, on: day(-3) }),
  'outcomes.submit-survey-response.v1': (input) => ({ ...input, answers: { satisfaction: 4 } }),
  'registry.correct-person.v1': (input) => ({ ...input, version: 1 }),
  // Before it joined: everybody goes on as a member.
  'registry.change-membership.v1': (input) => ({ ...input, standing: 'suspended', on: '2000-01-01' }),
  // At home the joint declaration was signed.
  'registry.set-directory-entry.v1': (input) => ({ ...input, version: 1 }),
  'registry.invite-account.v1': (input) => ({
    ...input,
    email: freshAddress(),
    role: 'municipality-admin',
    municipality: home,
  }),
  'registry.grant-role.v1': (input) => ({ ...input, role: 'municipality-admin', municipality: home }),
  'registry.revoke-role.v1': (input) => ({ ...input, role: 'municipality-admin', municipality: home }),
  'registry.invite-people.v1': (input, { audience }) => ({ ...input, audience, dryRun: true }),
  'registry.set-sign-in-policy.v1': (input) => ({ ...input, adminsNeedTotp: false }),
  'registry.verify-sign-in.v1': (input) => ({ ...input, email: 'nobody@access.example' }),
  'registry.start-people-import.v1': (input, { audience }) => ({ ...input, audience, dryRun: true }),
  'registry.inspect-import-file.v1': ({ fileHash, fileName, audience }) => ({
    fileHash,
    fileName,
    audience,
    kind: 'placements',
  }),
  'registry.set-learning-provider.v1': (input) => ({
    ...input,
    person: { column: 'mail', by: 'email' },
    courseColumn: 'course',
    completedOn: { column: 'day', order: 'ymd' },
    progress: null,
    scoreColumn: null,
    courses: [],
  }),
  'registry.start-completions-import.v1': ({ fileHash, fileName, programmeId }) => ({
    fileHash,
    fileName,
    programmeId,
    dryRun: true,
  }),
  'registry.start-workplace-uses-import.v1': (input) => ({ ...input, dryRun: true }),
  'registry.start-placement-checks-import.v1': (input) => ({ ...input, dryRun: true }),
  'registry.start-placements-import.v1': (input) => ({ ...input, dryRun: true }),
  'reporting.get-programme-report.v1': withoutDays,
  'reporting.check-publication.v1': ofYear,
  'reporting.discard-publication.v1': ofYear,
  'reporting.draft-publication.v1': (input) => ({ ...ofYear(input), headline: null, correction: null }),
  'reporting.get-publications.v1': ofYear,
  'reporting.get-published-report.v1': ofYear,
  'reporting.list-published-figures.v1': ofYear,
  'reporting.preview-publication.v1': ofYear,
  'reporting.publish-report.v1': ofYear,
  'reporting.start-export.v1': ofYear,
  'reporting.save-export-schedule.v1': ofYear,
  'reporting.list-figure-rows.v1': ofEnrolled,
  'reporting.export-figure-rows.v1': ofEnrolled,
  'reporting.get-programme-breakdown.v1': byMonth,
  'reporting.export-programme-breakdown.v1': byMonth,
  'reporting.export-programme-report.v1': withoutDays,
  'reporting.draw-programme-chart.v1': withoutDays,
};

function ofFirstRound(input: Input): Input {
  return { ...input, round: 1 };
}

/** A note that nobody has to do anything for. */
function said(input: Input): Input {
  return { ...input, kind: 'said', doer: null };
}

/** A year, which every municipality has. */
function ofYear(input: Input): Input {
  return { ...input, subject: 'year-2026' };
}

function byMonth(input: Input): Input {
  return { ...withoutDays(input), by: 'month' };
}

/** A figure that every programme has. */
function ofEnrolled({ programme }: Input): Input {
  return { programme, figure: 'enrolled' };
}

function receivedToday(input: Input): Input {
  return { ...input, reference: '受-1', receivedOn: day(0) };
}

/** Nobody: who may ask this does it, and everybody else here is still to be asked about. */
function nobody(): Input {
  return { subjects: [{ person: null, enrolments: [], accounts: [], words: [] }] };
}

const days = new Set(['on', 'asOf']);
function withoutDays(input: Input): Input {
  return Object.fromEntries(Object.entries(input).filter(([field]) => !days.has(field)));
}

let addresses = 0;
const freshAddress = () => `matrix-${(addresses += 1)}@access.example`;

/**
 * A request of this persona that the schema allows, made from it: all ids are the persona's own, but that of the chosen
 * field. The same one every time, so that two answers can be compared.
 */
export function sampleInput(
  op: Operation,
  world: World,
  persona: Persona,
  chosen: { field: string; target: Target } | undefined,
): Input {
  const { made, kinds } = preparedFor(op, chosen?.field);
  const sample = meaning[op.name]?.(made, persona) ?? made;
  const withIds = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return value.slice(0, 1).map((item) => withIds(item, field));
    const kind = kinds.get(field);
    if (kind && typeof value === 'string') {
      return idOf(world, persona, kind, chosen?.field === field ? chosen.target : 'own');
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withIds(part, name)]));
  };
  return withIds(sample, '') as Input;
}

interface Prepared {
  readonly made: Input;
  readonly kinds: ReadonlyMap<string, Kind>;
}
const prepared = new Map<string, Prepared>();

/** Made once for each operation and field: thousands of requests are made from it. */
function preparedFor(op: Operation, field: string | undefined): Prepared {
  const key = `${op.name} ${field ?? ''}`;
  const known = prepared.get(key);
  if (known) return known;
  const schema = inputSchema(op);
  const [made] = fc.sample(valid(required(schema, field)), { seed: seedOf(op.name), numRuns: 1 }) as [Input];
  const fresh = { made, kinds: new Map(idFields(op).map((id) => [id.field, id.kind])) };
  prepared.set(key, fresh);
  return fresh;
}

/** The schema with only the fields that must be there, and the chosen one, which is one of them here. */
function required(schema: Schema, chosen: string | undefined): Schema {
  if (schema.items) return { ...schema, items: required(schema.items, chosen) };
  if (!schema.properties) return schema;
  const isKept = ([name, part]: [string, Schema]) => schema.required?.includes(name) || holds({ [name]: part }, chosen);
  const kept = Object.entries(schema.properties).filter(isKept);
  const partOf = (name: string, part: Schema) => (name === chosen ? notNull(part) : required(part, chosen));
  return {
    ...schema,
    properties: Object.fromEntries(kept.map(([name, part]) => [name, partOf(name, part)])),
    required: kept.map(([name]) => name),
  };
}

/** Whether the chosen field lies in one of these, however deep. */
const holds = (parts: Readonly<Record<string, Schema>>, chosen: string | undefined): boolean =>
  Object.entries(parts).some(([name, { properties, items }]) => {
    const inside = { ...properties, ...(items && { items }) };
    return name === chosen || holds(inside, chosen);
  });

/** The chosen field says something. */
const notNull = ({ anyOf, ...schema }: Schema): Schema => {
  const said = anyOf?.filter(({ type }) => type !== 'null');
  return said ? { ...schema, anyOf: said } : schema;
};

const seedOf = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
