import { jsonSchema, type Operation } from '#contracts';
import { exportAuditEntries } from '#contracts/audit';
import { FileView } from '#contracts/catalog';
import { MeetingMaterial, PracticeAttachment } from '#contracts/exchange';
import { DocumentAudience, purchaseStates, StepDocument } from '#contracts/procurement';
import { inspectImportFile, proposeTransfers } from '#contracts/registry';
import { ExportEncoding } from '#contracts/reporting';

const problems = {
  description: 'A refusal',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const done = (description: string, content?: object) => ({ description, ...(content && { content }) });
const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const query = (name: string, type: string, required = false) => ({ name, in: 'query', required, schema: { type } });

/** A form with a file; no other field than these is taken. */
const form = (properties: Record<string, object>, required: string[]) => ({
  required: true,
  content: {
    'multipart/form-data': { schema: { type: 'object', additionalProperties: false, properties, required } },
  },
});
const file = { type: 'string', format: 'binary' };

const upload = (operationId: string, summary: string, fields: Record<string, object>, required: string[]) => ({
  post: {
    operationId,
    summary,
    tags: ['registry'],
    requestBody: form({ file, dryRun: { type: 'boolean' }, ...fields }, ['file', ...required]),
    responses: {
      202: done('Taken in; ask get-import how far it is', {
        'application/json': {
          schema: { type: 'object', properties: { importId: { type: 'string' } }, required: ['importId'] },
        },
      }),
      default: problems,
    },
  },
});

/** A link carries no header: it names the municipality to act in where the account has several. */
const actingIn = {
  name: 'municipality',
  in: 'query',
  required: false,
  schema: { type: 'string', pattern: '^\\d{6}$' },
};

const streamed = (operationId: string, summary: string, parameters: object[]) => ({
  get: {
    operationId,
    summary,
    tags: ['files'],
    parameters: [...parameters, actingIn],
    responses: {
      200: done('The file', { 'application/octet-stream': { schema: { type: 'string' } } }),
      206: done('The range asked for', { 'application/octet-stream': { schema: { type: 'string' } } }),
      304: done('It is as you know it'),
      default: problems,
    },
  },
});

const download = (operationId: string, summary: string, type: string, parameters: object[]) => ({
  get: {
    operationId,
    summary,
    tags: ['files'],
    parameters: [...parameters, actingIn],
    responses: {
      200: done('The file', { [type]: { schema: { type: type === 'application/json' ? 'object' : 'string' } } }),
      default: problems,
    },
  },
});

const pushedVersions = (what: string, named: string, parameters: object[]) => ({
  get: {
    operationId: `watch-${what}`,
    summary: `Which count of ${named} stands, pushed each time it is another (Server-Sent Events; each event is an object with version and countedAt, and no figure); ends after ten minutes, or when the session or the right to read it does`,
    tags: ['reporting'],
    parameters: [...parameters, actingIn],
    responses: {
      200: done('The events', { 'text/event-stream': { schema: { type: 'string' } } }),
      default: problems,
    },
  },
});

/** A table in every format, the same rows in each. */
const tables = (address: string, operationId: string, summary: string, parameters: object[]) => ({
  [`${address}.csv`]: download(operationId, `${summary} as CSV`, 'text/csv', [
    ...parameters,
    { ...query('encoding', 'string'), schema: { type: 'string', enum: ExportEncoding.options } },
  ]),
  [`${address}.xlsx`]: download(
    `${operationId}-xlsx`,
    `${summary} as a workbook, with a sheet of how it was counted`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    parameters,
  ),
  [`${address}.json`]: download(`${operationId}-json`, `${summary} as data`, 'application/json', parameters),
});

/** What of an operation's input a link may say; the pieces of a file are the gateway's business. */
const fromQuery = ({ input }: Operation) => {
  const { properties = {} } = jsonSchema(input, 'input') as { properties?: Record<string, object> };
  return Object.entries(properties)
    .filter(([name]) => name !== 'cursor')
    .map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
};

const reportDays = [query('asOf', 'string'), query('on', 'string')];

/** The routes that no contract makes: session, uploads, downloads, what is pushed. */
export const handWritten = {
  '/api/v1/session': {
    post: {
      operationId: 'sign-in',
      summary:
        'Sign in by e-mail address, or by municipality and 職員番号; with the app’s digits where they are asked for',
      tags: ['session'],
      security: [],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              additionalProperties: false,
              properties: {
                email: { type: 'string', minLength: 1, maxLength: 254 },
                municipality: { type: 'string', minLength: 1, maxLength: 20 },
                staffNumber: { type: 'string', minLength: 1, maxLength: 50 },
                password: { type: 'string', minLength: 1, maxLength: 200 },
                totp: { type: 'string', minLength: 1, maxLength: 100 },
              },
              required: ['password'],
            },
          },
        },
      },
      responses: { 204: done('Signed in; the cookie is the session'), default: problems },
    },
    delete: {
      operationId: 'sign-out',
      summary: 'Sign out',
      tags: ['session'],
      responses: { 204: done('Signed out'), default: problems },
    },
    get: {
      operationId: 'get-session',
      summary: 'Who I am, my roles and municipalities',
      tags: ['session'],
      responses: { 200: done('Who I am', { 'application/json': { schema: { type: 'object' } } }), default: problems },
    },
  },
  '/api/v1/sessions': {
    get: {
      operationId: 'list-sessions',
      summary: 'Where I am signed in',
      tags: ['session'],
      responses: {
        200: done('My sessions', { 'application/json': { schema: { type: 'object' } } }),
        default: problems,
      },
    },
  },
  '/api/v1/sessions/{session}': {
    delete: {
      operationId: 'end-session',
      summary: 'Sign me out on one device',
      tags: ['session'],
      parameters: [
        { name: 'session', in: 'path', required: true, schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' } },
      ],
      responses: { 204: done('Signed out there'), default: problems },
    },
  },
  '/api/v1/imports/people': upload(
    'import-people',
    'Import a roster; with a programme, its people are enrolled too',
    { audience: { type: 'string', enum: ['staff', 'company', 'citizen'] }, programmeId: { type: 'string' } },
    ['audience'],
  ),
  '/api/v1/imports/placements': upload(
    'import-placements',
    'Import the placements that the office has checked',
    {},
    [],
  ),
  '/api/v1/course-files': {
    post: {
      operationId: 'upload-course-file',
      summary: 'Upload a file for courses: kind first, then the file',
      tags: ['catalog'],
      requestBody: form(
        {
          kind: { type: 'string', enum: ['video', 'captions', 'attachment'] },
          file,
        },
        ['kind', 'file'],
      ),
      responses: {
        201: done('Stored', { 'application/json': { schema: jsonSchema(FileView, 'output') } }),
        default: problems,
      },
    },
  },
  '/api/v1/practice-attachments': {
    post: {
      operationId: 'upload-practice-attachment',
      summary: 'Upload a document for practices',
      tags: ['exchange'],
      requestBody: form({ file }, ['file']),
      responses: {
        201: done('Stored', { 'application/json': { schema: jsonSchema(PracticeAttachment, 'output') } }),
        default: problems,
      },
    },
  },
  '/api/v1/practice-attachments/{attachment}': streamed(
    'download-own-practice-attachment',
    'A document that the municipality has uploaded',
    [path('attachment')],
  ),
  '/api/v1/exchange/practices/{practice}/editions/{edition}/attachments/{attachment}': streamed(
    'download-practice-attachment',
    'A document of a practice’s version',
    [path('practice'), path('edition'), path('attachment')],
  ),
  '/api/v1/course-files/{file}': streamed('download-own-course-file', 'A file that the municipality has uploaded', [
    path('file'),
  ]),
  '/api/v1/courses/{course}/versions/{version}/files/{file}': streamed(
    'download-course-file',
    'A file of a course’s version; takes one Range',
    [path('course'), path('version'), path('file')],
  ),
  '/api/v1/exchange/meetings/{meeting}/material': {
    post: {
      operationId: 'upload-meeting-material',
      summary: 'Add a document to a meeting, before it or after it',
      tags: ['exchange'],
      parameters: [path('meeting')],
      requestBody: form({ file }, ['file']),
      responses: {
        201: done('Stored', { 'application/json': { schema: jsonSchema(MeetingMaterial, 'output') } }),
        default: problems,
      },
    },
  },
  '/api/v1/exchange/meetings/{meeting}/material/{material}': streamed(
    'download-meeting-material',
    'A document of a meeting that one is invited to; takes one Range',
    [path('meeting'), path('material')],
  ),
  '/api/v1/purchases/{purchase}/documents': {
    post: {
      operationId: 'upload-step-document',
      summary: 'Add a document to a state of a joint purchase',
      tags: ['procurement'],
      parameters: [path('purchase')],
      requestBody: form(
        {
          state: { type: 'string', enum: purchaseStates },
          title: { type: 'string' },
          audience: { type: 'string', enum: DocumentAudience.options },
          file,
        },
        ['state', 'title', 'audience', 'file'],
      ),
      responses: {
        201: done('Stored', { 'application/json': { schema: jsonSchema(StepDocument, 'output') } }),
        default: problems,
      },
    },
  },
  '/api/v1/purchases/{purchase}/documents/{document}': streamed(
    'download-step-document',
    'A document of a joint purchase; takes one Range',
    [path('purchase'), path('document')],
  ),
  '/api/v1/purchases/{purchase}/case/documents/{document}': streamed(
    'download-case-document',
    'A document that goes with the case of a joint purchase; takes one Range',
    [path('purchase'), path('document')],
  ),
  '/api/v1/exchange/meetings/{meeting}/calendar.ics': download(
    'download-meeting-calendar',
    'A meeting that one is invited to as a calendar file (RFC 5545)',
    'text/calendar',
    [path('meeting')],
  ),
  '/api/v1/imports/placement-checks': upload(
    'import-placement-checks',
    'Import what was answered on paper about work three and six months after completion',
    {},
    [],
  ),
  '/api/v1/imports/workplace-uses': upload(
    'import-workplace-uses',
    'Import uses at work that departments or companies have told',
    {},
    [],
  ),
  '/api/v1/imports/completions': upload(
    'import-completions',
    'Import completions of lessons that are learned at a provider; with its key, in its own columns into one programme',
    { provider: { type: 'string' }, programmeId: { type: 'string', format: 'uuid' } },
    [],
  ),
  '/api/v1/imports/inspection': {
    post: {
      operationId: 'inspect-import',
      summary: 'What is understood of a file, before it is imported; nothing is kept',
      tags: ['registry'],
      requestBody: form(
        {
          file,
          kind: jsonSchema(inspectImportFile.input.shape.kind, 'input'),
          audience: { type: 'string', enum: ['staff', 'company', 'citizen'] },
          provider: { type: 'string' },
        },
        ['file', 'kind'],
      ),
      responses: {
        200: done('What was understood', {
          'application/json': { schema: jsonSchema(inspectImportFile.output, 'output') },
        }),
        default: problems,
      },
    },
  },
  '/api/v1/transfer-lists': {
    post: {
      operationId: 'propose-transfers',
      summary: proposeTransfers.summary,
      tags: ['registry'],
      requestBody: form({ file }, ['file']),
      responses: {
        201: done('Taken in; ask get-transfer-list what it does', {
          'application/json': { schema: jsonSchema(proposeTransfers.output, 'output') },
        }),
        default: problems,
      },
    },
  },
  '/api/v1/imports/{importId}/errors.csv': download('download-import-errors', 'The refused rows as CSV', 'text/csv', [
    path('importId'),
  ]),
  '/api/v1/imports/{importId}/events': {
    get: {
      operationId: 'watch-import',
      summary:
        'How far an import is, pushed each time it changed until it is over (Server-Sent Events; each event is an object with status, progress and counts as get-import has them); ends after two minutes at the latest',
      tags: ['registry'],
      parameters: [path('importId'), actingIn],
      responses: {
        200: done('The events', { 'text/event-stream': { schema: { type: 'string' } } }),
        default: problems,
      },
    },
  },
  '/api/v1/exports/{exportRun}/events': {
    get: {
      operationId: 'watch-export',
      summary:
        'How far an export is, pushed each time it changed until it is over (Server-Sent Events; each event is what get-export answers); ends after two minutes at the latest',
      tags: ['reporting'],
      parameters: [path('exportRun'), actingIn],
      responses: {
        200: done('The events', { 'text/event-stream': { schema: { type: 'string' } } }),
        default: problems,
      },
    },
  },
  '/api/v1/exports/{exportRun}/file': download(
    'download-export',
    'The file of an export, by the signed link of make-export-link and for the account that it was made for',
    'application/octet-stream',
    [path('exportRun'), query('until', 'string', true), query('signature', 'string', true)],
  ),
  '/api/v1/reports/programmes/{programme}/events': pushedVersions('programme-report', 'a programme’s report', [
    path('programme'),
  ]),
  '/api/v1/reports/municipalities/{code}/events': pushedVersions('municipality-report', 'a municipality’s report', [
    path('code'),
    query('fiscalYear', 'integer', true),
  ]),
  '/api/v1/reports/network/events': pushedVersions('network-report', 'the network’s report', [
    query('fiscalYear', 'integer', true),
  ]),
  '/api/v1/audit-entries.csv': download(
    'download-audit-entries',
    'The audit chain as CSV, by the filter of its list and without an end',
    'text/csv',
    fromQuery(exportAuditEntries),
  ),
  '/api/v1/disclosures/{disclosure}.html': download(
    'download-disclosure',
    'The file of a disclosure (開示): HTML without scripts for A4, the same as JSON in it',
    'text/html',
    [path('disclosure')],
  ),
  '/api/v1/my/record.html': download('download-my-record', 'My own record as a file', 'text/html', []),
  '/api/v1/certificates/{certificate}.pdf': download(
    'download-certificate',
    'A certificate (修了証) as PDF on A4',
    'application/pdf',
    [path('certificate')],
  ),
  '/api/v1/enrolments/{enrolment}/grant-evidence.pdf': download(
    'download-learning-record',
    'One learner’s record in a programme as PDF, for 人材開発支援助成金',
    'application/pdf',
    [path('enrolment')],
  ),
  '/api/v1/programmes/{programme}/grant-evidence.csv': download(
    'download-grant-evidence',
    'The learners’ records in a programme as CSV, for 人材開発支援助成金',
    'text/csv',
    [path('programme'), query('company', 'string')],
  ),
  '/api/v1/purchases/{purchase}/specifications/{specification}.pdf': download(
    'print-specification',
    'A version of the specification (仕様書) of a purchase as PDF on A4',
    'application/pdf',
    [path('purchase'), path('specification')],
  ),
  '/api/v1/purchases/{purchase}/invoices/{invoice}.pdf': download(
    'print-invoice',
    'An invoice (請求書) of a purchase as PDF on A4',
    'application/pdf',
    [path('purchase'), path('invoice')],
  ),
  '/api/v1/purchases/{purchase}/invoices.csv': download(
    'download-invoices',
    'The invoices of a purchase as CSV, for the accounting system',
    'text/csv',
    [path('purchase')],
  ),
  '/api/v1/personal-files.csv': download(
    'download-personal-file-register',
    'The register of personal-information files (個人情報ファイル簿) as CSV',
    'text/csv',
    [],
  ),
  ...tables('/api/v1/reports/programmes/{programme}', 'download-programme-report', 'The programme report', [
    path('programme'),
    ...reportDays,
  ]),
  ...tables(
    '/api/v1/reports/programmes/{programme}/breakdown',
    'download-programme-breakdown',
    'A programme broken down by one thing',
    [path('programme'), query('by', 'string', true), query('on', 'string')],
  ),
  ...tables('/api/v1/reports/municipalities/{code}', 'download-municipality-report', 'The municipality report', [
    path('code'),
    query('fiscalYear', 'integer', true),
    query('asOf', 'string'),
  ]),
  ...tables('/api/v1/reports/network', 'download-network-report', 'The network report', [
    query('fiscalYear', 'integer', true),
  ]),
  '/api/v1/reports/programmes/{programme}/rows.csv': download(
    'download-figure-rows',
    'Whom a figure of a programme counts, as CSV',
    'text/csv',
    [
      path('programme'),
      query('figure', 'string', true),
      query('by', 'string'),
      query('of', 'string'),
      query('on', 'string'),
    ],
  ),
  '/api/v1/publications/{subject}/preview.html': download(
    'preview-publication',
    'How the edition of a report under way will look',
    'text/html',
    [path('subject')],
  ),
  '/api/v1/reports/programmes/{programme}.pdf': download(
    'print-programme-report',
    'The programme report for a council as PDF on A4, small figures hidden',
    'application/pdf',
    [path('programme')],
  ),
  '/api/v1/reports/municipalities/{code}.pdf': download(
    'print-municipality-report',
    'The municipality report for a council as PDF on A4, small figures hidden',
    'application/pdf',
    [path('code'), query('fiscalYear', 'integer', true)],
  ),
  '/api/v1/reports/network.pdf': download(
    'print-network-report',
    'The network report as PDF on A4, small figures hidden',
    'application/pdf',
    [query('fiscalYear', 'integer', true)],
  ),
  '/api/v1/reports/programmes/{programme}/chart.svg': download(
    'draw-programme-chart',
    'The programme’s chart',
    'image/svg+xml',
    [path('programme'), ...reportDays],
  ),
  '/api/v1/reports/municipalities/{code}/benchmark.svg': download(
    'draw-benchmark',
    'The municipality’s rates beside those of others like it',
    'image/svg+xml',
    [path('code'), query('fiscalYear', 'integer', true), query('group', 'string')],
  ),
};
