import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectScript } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Licences {
  checkLicences(root: string): { shipped: number; tools: number; absent: number; faults: string[] };
}
interface Advisories {
  readAudit(output: string): { outcome: string; detail: string };
}

type Licence = string | { type: string } | { type: string }[] | undefined;
interface Planted {
  readonly licence: Licence;
  readonly dev?: true;
  readonly needs?: string;
  readonly installed?: false;
}

const packages: Record<string, Planted> = {
  free: { licence: 'MIT' },
  either: { licence: '(MIT OR GPL-3.0-only)' },
  'of-old': { licence: [{ type: 'Apache-2.0' }] },
  copyleft: { licence: 'GPL-3.0-only' },
  'weak-copyleft': { licence: 'MPL-2.0' },
  both: { licence: 'MIT AND GPL-2.0-only' },
  silent: { licence: undefined },
  closed: { licence: 'SEE LICENSE IN LICENSE.md' },
  'of-another-platform': { licence: 'GPL-3.0-only', installed: false },
  'weak-tool': { licence: 'MPL-2.0', dev: true },
  'strict-tool': { licence: 'AGPL-3.0-only', dev: true },
  'page-part': { licence: 'MIT', dev: true, needs: 'behind-the-page' },
  'behind-the-page': { licence: 'LGPL-3.0-only', dev: true },
};

describe('licences', () => {
  let root: string;
  let found: ReturnType<Licences['checkLicences']>;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'manabi-licences-'));
    const lock: Record<string, object> = { '': {} };
    for (const [name, { licence, dev, needs, installed }] of Object.entries(packages)) {
      const folder = `node_modules/${name}`;
      lock[folder] = { ...(dev && { dev }), ...(needs && { dependencies: { [needs]: '1' } }) };
      if (installed === false) continue;
      await mkdir(join(root, folder), { recursive: true });
      const field = Array.isArray(licence) ? { licenses: licence } : { license: licence };
      await writeFile(join(root, folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...field }));
    }
    await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: lock }));
    await mkdir(join(root, 'apps/web/src'), { recursive: true });
    await writeFile(join(root, 'apps/web/src/main.tsx'), `import { part } from 'page-part/client';\n`);
    found = (await projectScript<Licences>('licences.mjs')).checkLicences(root);
  });
  afterAll(() => rm(root, { recursive: true }));

  it.each([
    ['copyleft@1.0.0 (shipped): GPL-3.0-only'],
    ['weak-copyleft@1.0.0 (shipped): MPL-2.0'],
    ['both@1.0.0 (shipped): MIT AND GPL-2.0-only'],
    ['silent@1.0.0 (shipped): no licence'],
    ['closed@1.0.0 (shipped): SEE LICENSE IN LICENSE.md'],
    ['strict-tool@1.0.0 (tool): AGPL-3.0-only'],
    ['behind-the-page@1.0.0 (shipped): LGPL-3.0-only'],
  ])('should refuse %s', (fault) => {
    expect(found.faults).toContain(fault);
  });

  it('should allow every other one, and count what is not installed', () => {
    expect(found.faults).toHaveLength(7);
    expect(found).toMatchObject({ shipped: 10, tools: 2, absent: 1 });
  });
});

describe('known vulnerabilities', () => {
  const read = async (output: string) => (await projectScript<Advisories>('advisories.mjs')).readAudit(output);
  const answer = (counts: Record<string, number>, vulnerabilities = {}) =>
    JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { total: 0, ...counts } } });

  it('should fail the check from the level high on', async () => {
    const grave = await read(answer({ total: 2, high: 1, low: 1 }, { leaky: { severity: 'high' } }));
    expect(grave).toEqual({ outcome: 'failed', detail: '1 of level high or above: leaky (high)' });
    expect(await read(answer({ total: 3, moderate: 2, low: 1 }))).toMatchObject({ outcome: 'passed' });
    expect(await read(answer({}))).toMatchObject({ outcome: 'passed' });
  });

  it.each([
    ['does not answer audits', JSON.stringify({ statusCode: 405, error: { summary: '' } })],
    ['cannot be reached', JSON.stringify({ error: { code: 'ENOTFOUND' } })],
    ['says nothing', ''],
    ['says something else', '<html>'],
  ])('should count as not checked, never as passed, when the registry %s', async (_, output) => {
    expect(await read(output)).toMatchObject({ outcome: 'skipped' });
  });
});
