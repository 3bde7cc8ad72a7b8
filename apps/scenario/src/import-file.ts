import { setTimeout as delay } from 'node:timers/promises';
import type { ApiClient } from '#api-client';
import type { ImportId, OutputOf } from '#contracts';
import { getImport } from '#contracts/registry';

/** Imports a file and waits until it is worked off. @throws when the file as a whole is refused. */
export async function importFile(
  api: ApiClient,
  kind: 'people' | 'placements',
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  fields: Record<string, string>,
): Promise<OutputOf<typeof getImport>> {
  const { importId } = await api.upload(`/imports/${kind}`, file, fields);
  for (;;) {
    const found = await api.call(getImport, { importId: importId as ImportId });
    if (found.status === 'refused') throw new Error(`${file.name} was refused: ${found.refusal?.code ?? ''}`);
    if (found.status === 'done') return found;
    await delay(100);
  }
}
