import type { ApiClient } from '#api-client';
import type { MunicipalityCode } from '#contracts';
import { getDeclaration, getMembership, setDirectoryEntry, signDeclaration } from '#contracts/registry';

/** A municipality signs the joint declaration and says what it looks for. Again: changes nothing that matters. */
export async function joinNetwork(administrator: ApiClient, municipality: MunicipalityCode): Promise<void> {
  const { version: text, hash } = await administrator.call(getDeclaration, {});
  await administrator.call(signDeclaration, {
    municipality,
    version: text,
    hash,
    name: '見本 市長（デモ）',
    post: '市長',
  });
  const { version } = await administrator.call(getMembership, { municipality });
  await administrator.call(setDirectoryEntry, {
    municipality,
    version,
    department: '総務部 DX推進課（デモ）',
    organ: '市長部局',
    themes: ['staff', 'citizens'],
    lookingFor: '管理職に「学ぶ理由」を伝えた経験を聞きたい。',
  });
}
