import { createHash } from 'node:crypto';
import { personaOf } from './beyond.js';
import { jsonOf, multipart } from './http.js';
import { away, home } from './records.js';
import type { World } from './world.js';

const secret = `職員番号,氏,名,メールアドレス\r\n,極秘,葵,\r\n`;

/** Who knows the hash of the neighbour’s file reads nothing by it: neither as an upload of one’s own nor as an address. */
export async function fileLinkFindings({ http, personas, records }: World) {
  const findings: string[] = [];
  let requests = 0;
  const program = personaOf({ personas }, 'program of the scenarios').headers;
  const theirs = multipart({ audience: 'staff', dryRun: 'true' }, { name: 'x.csv', bytes: Buffer.from(secret) });
  await http.askPatiently({
    method: 'POST',
    path: '/api/v1/imports/people',
    headers: { ...program, 'manabi-municipality': away, ...theirs.headers },
    body: theirs.body,
  });
  const fileHash = createHash('sha256').update(secret).digest('hex');
  const { headers } = personaOf({ personas }, 'officer');
  for (const path of ['/imports/people', '/imports/placements', '/imports/completions', '/imports/inspection']) {
    for (const file of [undefined, { name: 'own.csv', bytes: Buffer.from('職員番号,氏,名,メールアドレス\r\n') }]) {
      const form = multipart({ audience: 'staff', fileHash, fileName: 'x.csv' }, file);
      const sent = { ...headers, ...form.headers };
      const answer = await http.askPatiently({
        method: 'POST',
        path: `/api/v1${path}`,
        headers: sent,
        body: form.body,
      });
      requests += 1;
      if (answer.status !== 400)
        findings.push(`${path} with the neighbour’s hash: ${answer.status} ${String(jsonOf(answer)['code'])}`);
    }
  }
  const form = multipart({ kind: 'attachment', fileHash }, { name: 'own.csv', bytes: Buffer.from('x') });
  const asOwn = { method: 'POST' as const, path: '/api/v1/course-files', headers: { ...headers, ...form.headers } };
  const kept = await http.askPatiently({ ...asOwn, body: form.body });
  requests += 1;
  if (kept.status !== 400) findings.push(`/course-files with the neighbour’s hash: ${kept.status}`);
  const asDocument = await http.askPatiently({ ...asOwn, path: '/api/v1/practice-attachments', body: form.body });
  requests += 1;
  if (asDocument.status !== 400) findings.push(`/practice-attachments with the neighbour’s hash: ${asDocument.status}`);
  const ofPurchase = `/api/v1/purchases/${records[home].purchase}/documents`;
  const asPaper = { state: 'planned', title: '資料', audience: 'lead', fileHash };
  const paper = multipart(asPaper, { name: 'own.csv', bytes: Buffer.from('x') });
  const asked = { method: 'POST' as const, path: ofPurchase, headers: { ...headers, ...paper.headers } };
  const added = await http.askPatiently({ ...asked, body: paper.body });
  requests += 1;
  if (added.status !== 400) findings.push(`a purchase’s document with the neighbour’s hash: ${added.status}`);
  for (const path of [`/files/${fileHash}`, `/api/v1/files/${fileHash}`, `/api/v1/imports/${fileHash}/errors.csv`]) {
    const answer = await http.askPatiently({ method: 'GET', path, headers });
    requests += 1;
    if (answer.text.includes('極秘')) findings.push(`${path} shows the neighbour’s file`);
  }
  return { findings, requests };
}
