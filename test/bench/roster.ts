import type { ApiClient } from '#api-client';
import type { ImportId, ProgrammeId } from '#contracts';
import { getImport } from '#contracts/registry';
import encoding from 'encoding-japanese';
import { setTimeout as delay } from 'node:timers/promises';

const header = ['職員番号', '氏', '名', '氏カナ', '名カナ', 'メールアドレス', '所属', '職位'];
const departments = [
  '総務部/人事課',
  '総務部/DX推進課',
  '福祉部/高齢者支援課',
  '産業部/雇用政策課',
  '市民部/窓口サービス課',
];

/** A staff roster (CP932) of fictional people, other people for every name. */
export function rosterOf(name: string, people: number): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: people }, (_, place) =>
    [
      `${name}-${place}`,
      '髙梨',
      '翼',
      'ﾀｶﾅｼ',
      'ツバサ',
      `${name}-${place}@bench.example`,
      departments[place % departments.length],
      '主事',
    ].join(','),
  );
  const text = [header.join(','), ...rows, ''].join('\r\n');
  return Uint8Array.from(encoding.convert(encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }));
}

/**
 * Uploads a roster and waits until the last person is stored and enrolled.
 * @throws when a row was refused.
 */
export async function importRoster(
  api: ApiClient,
  programme: ProgrammeId,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<number> {
  const { importId } = await api.upload(
    '/imports/people',
    { name: 'roster.csv', bytes },
    { audience: 'staff', programmeId: programme },
  );
  for (;;) {
    const { status, counts, refusal } = await api.call(getImport, { importId: importId as ImportId });
    if (status === 'refused' || (counts?.refused ?? 0) > 0) throw new Error(`roster refused ${refusal?.code ?? ''}`);
    if (status === 'done') return counts?.enrolled ?? 0;
    await delay(20);
  }
}
