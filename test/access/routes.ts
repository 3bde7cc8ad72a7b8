import { headerFields, routeFields, type Operation, type Route } from '#contracts';
import { multipart, type Ask } from './http.js';

interface HandWritten {
  readonly method: Route['method'];
  readonly path: string;
  /** A form with a file in place of JSON. */
  readonly upload?: true;
  /** The same file in further formats; the address says the format, so no query may. */
  readonly formats?: readonly string[];
}

const table = { method: 'GET', formats: ['xlsx', 'json'] } as const;

/** The operations behind routes that no contract makes: uploads, downloads and what is pushed. */
const handWritten: Readonly<Record<string, HandWritten>> = {
  'privacy.export-personal-file-register.v1': { method: 'GET', path: '/personal-files.csv' },
  'privacy.get-disclosure-file.v1': { method: 'GET', path: '/disclosures/{disclosure}.html' },
  'privacy.get-my-record-file.v1': { method: 'GET', path: '/my/record.html' },
  'procurement.add-step-document.v1': { method: 'POST', path: '/purchases/{purchase}/documents', upload: true },
  'procurement.open-step-document.v1': { method: 'GET', path: '/purchases/{purchase}/documents/{document}' },
  'procurement.open-case-document.v1': { method: 'GET', path: '/purchases/{purchase}/case/documents/{document}' },
  'procurement.export-invoices.v1': { method: 'GET', path: '/purchases/{purchase}/invoices.csv' },
  'procurement.print-invoice.v1': { method: 'GET', path: '/purchases/{purchase}/invoices/{invoice}.pdf' },
  'procurement.print-specification.v1': {
    method: 'GET',
    path: '/purchases/{purchase}/specifications/{specification}.pdf',
  },
  'progress.export-grant-evidence.v1': { method: 'GET', path: '/programmes/{programme}/grant-evidence.csv' },
  'progress.print-grant-evidence.v1': { method: 'GET', path: '/enrolments/{enrolment}/grant-evidence.pdf' },
  'progress.get-certificate-file.v1': { method: 'GET', path: '/certificates/{certificate}.pdf' },
  'reporting.get-export-progress.v1': { method: 'GET', path: '/exports/{exportRun}/events' },
  'reporting.get-export-file.v1': { method: 'GET', path: '/exports/{exportRun}/file' },
  'registry.get-import-progress.v1': { method: 'GET', path: '/imports/{importId}/events' },
  'catalog.keep-course-file.v1': { method: 'POST', path: '/course-files', upload: true },
  'catalog.open-course-file.v1': { method: 'GET', path: '/courses/{course}/versions/{version}/files/{file}' },
  'catalog.open-own-course-file.v1': { method: 'GET', path: '/course-files/{file}' },
  'exchange.add-meeting-material.v1': {
    method: 'POST',
    path: '/exchange/meetings/{meeting}/material',
    upload: true,
  },
  'exchange.open-meeting-material.v1': { method: 'GET', path: '/exchange/meetings/{meeting}/material/{material}' },
  'exchange.get-meeting-calendar.v1': { method: 'GET', path: '/exchange/meetings/{meeting}/calendar.ics' },
  'exchange.keep-practice-attachment.v1': { method: 'POST', path: '/practice-attachments', upload: true },
  'exchange.open-own-practice-attachment.v1': { method: 'GET', path: '/practice-attachments/{attachment}' },
  'exchange.open-practice-attachment.v1': {
    method: 'GET',
    path: '/exchange/practices/{practice}/editions/{edition}/attachments/{attachment}',
  },
  'audit.export-audit-entries.v1': { method: 'GET', path: '/audit-entries.csv' },
  'registry.get-import-error-file.v1': { method: 'GET', path: '/imports/{importId}/errors.csv' },
  'registry.inspect-import-file.v1': { method: 'POST', path: '/imports/inspection', upload: true },
  'registry.propose-transfers.v1': { method: 'POST', path: '/transfer-lists', upload: true },
  'registry.start-completions-import.v1': { method: 'POST', path: '/imports/completions', upload: true },
  'registry.start-workplace-uses-import.v1': { method: 'POST', path: '/imports/workplace-uses', upload: true },
  'registry.start-people-import.v1': { method: 'POST', path: '/imports/people', upload: true },
  'registry.start-placement-checks-import.v1': { method: 'POST', path: '/imports/placement-checks', upload: true },
  'registry.start-placements-import.v1': { method: 'POST', path: '/imports/placements', upload: true },
  'reporting.get-municipality-report-version.v1': { method: 'GET', path: '/reports/municipalities/{code}/events' },
  'reporting.get-network-report-version.v1': { method: 'GET', path: '/reports/network/events' },
  'reporting.get-programme-report-version.v1': { method: 'GET', path: '/reports/programmes/{programme}/events' },
  'reporting.draw-benchmark.v1': { method: 'GET', path: '/reports/municipalities/{code}/benchmark.svg' },
  'reporting.draw-programme-chart.v1': { method: 'GET', path: '/reports/programmes/{programme}/chart.svg' },
  'reporting.export-figure-rows.v1': { method: 'GET', path: '/reports/programmes/{programme}/rows.csv' },
  'reporting.export-municipality-report.v1': { ...table, path: '/reports/municipalities/{code}.csv' },
  'reporting.export-network-report.v1': { ...table, path: '/reports/network.csv' },
  'reporting.export-programme-breakdown.v1': { ...table, path: '/reports/programmes/{programme}/breakdown.csv' },
  'reporting.preview-publication.v1': { method: 'GET', path: '/publications/{subject}/preview.html' },
  'reporting.export-programme-report.v1': { ...table, path: '/reports/programmes/{programme}.csv' },
  'reporting.print-municipality-report.v1': { method: 'GET', path: '/reports/municipalities/{code}.pdf' },
  'reporting.print-network-report.v1': { method: 'GET', path: '/reports/network.pdf' },
  'reporting.print-programme-report.v1': { method: 'GET', path: '/reports/programmes/{programme}.pdf' },
};

/** Routes that stand for no operation: everybody may sign in, out, and ask who and where they are. */
const ofNobody = new Set([
  'POST /api/v1/session',
  'DELETE /api/v1/session',
  'GET /api/v1/session',
  'GET /api/v1/sessions',
  'DELETE /api/v1/sessions/{session}',
]);

export const routeOf = (op: Operation): HandWritten | undefined => op.http ?? handWritten[op.name];

/** Routes of the OpenAPI document that the matrix does not know, and the other way round. */
export function strayRoutes(document: Record<string, unknown>, operations: readonly Operation[]): string[] {
  const named = new Set<string>(ofNobody);
  for (const op of operations) {
    const route = routeOf(op);
    if (!route) continue;
    named.add(`${route.method} /api/v1${route.path}`);
    for (const ending of route.formats ?? [])
      named.add(`${route.method} /api/v1${route.path.replace(/[a-z]+$/, ending)}`);
  }
  const described = new Set(
    Object.entries(document['paths'] as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    ),
  );
  return [
    ...[...described]
      .filter((route) => !named.has(route))
      .map((route) => `${route}: no operation in test/access/routes.ts`),
    ...[...named].filter((route) => !described.has(route)).map((route) => `${route}: not in the OpenAPI document`),
  ];
}

/** What the gateway says of an uploaded file. */
const ofTheFile = new Set(['fileHash', 'fileName', 'mediaType', 'bytes']);

/** The request for an operation with this input. */
export function requestOf(op: Operation, input: Readonly<Record<string, unknown>>, callers: Ask['headers'] = {}): Ask {
  const route = routeOf(op);
  if (!route) throw new Error(`${op.name} has no route`);
  const inHeader = headerFields(op);
  const headers = inHeader.length > 0 ? { ...callers, 'if-match': `"${String(input['version'])}"` } : callers;
  const inPath = routeFields({ http: { ...route, status: 200 } });
  const path = inPath.reduce(
    (made, field) => made.replace(`{${field}}`, encodeURIComponent(String(input[field]))),
    `/api/v1${route.path}`,
  );
  const rest = Object.entries(input).filter(
    ([field, value]) =>
      !inPath.includes(field) &&
      !inHeader.includes(field) &&
      value !== undefined &&
      !(route.formats && field === 'format'),
  );
  const { method } = route;
  if (route.upload) {
    const fields = rest.filter(([field]) => !ofTheFile.has(field));
    const form = multipart(Object.fromEntries(fields.map(([field, value]) => [field, String(value)])), {
      name: 'roster.csv',
      bytes: Buffer.from(
        '職員番号,企業名,事業,就職日,雇用保険適用,期間の定めなし,関連就職,確認時期,就業,確認先,確認日,氏,名,メールアドレス,活用日,活用内容,講座,レッスン,修了日,新所属,発令日\r\n',
      ),
    });
    return { method, path, headers: { ...headers, ...form.headers }, body: form.body };
  }
  if (method === 'GET') {
    const query = new URLSearchParams(
      rest.map(([field, value]): [string, string] => [field, String(value)]),
    ).toString();
    return { method, path: query ? `${path}?${query}` : path, headers };
  }
  const body = JSON.stringify(Object.fromEntries(rest));
  return { method, path, headers: { ...headers, 'content-type': 'application/json' }, body };
}
