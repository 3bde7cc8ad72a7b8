import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonOf } from '../access/http.js';
import { personaOf } from '../access/beyond.js';
import { home } from '../access/records.js';
import type { World } from '../access/world.js';
import { bodyCases, keptFieldCases, operatorCases, pollutionCases } from './crafted.js';
import { importAll, lostLetters } from './csv-in.js';
import { exportFormulas } from './csv-out.js';
import { generatedCases, validCase } from './generated.js';
import { httpCases } from './http-cases.js';
import { rawAnswer, rawRequests, wrongWithRaw } from './raw-requests.js';
import { ESCAPE_MARK, uploadCases } from './upload-cases.js';
import { Tally, type Finding } from './run.js';
import { signInCases } from './sign-in-cases.js';
import { knownIds, nameOf, targetsOf, type Target } from './target.js';

/** How much of each class is sent. */
export interface Size {
  /** Generated requests of each route, valid ones and invalid ones. */
  readonly each: number;
  /** Every how many-th of the operators, and of the files. */
  readonly share: number;
  readonly fileShare: number;
  /** How many routes get all the bodies. */
  readonly bodyRoutes: number;
}
export const short: Size = { each: 8, share: 23, fileShare: 6, bodyRoutes: 2 };
export const full: Size = { each: 200, share: 1, fileShare: 1, bodyRoutes: 99 };

const account = { email: 'officer@access.example', password: 'journey-2026-pass' };
const kept = join('test', 'bad-input', 'regressions.json');
interface Regression {
  readonly operation: string;
  readonly input: Record<string, unknown>;
  readonly seed: number;
  readonly was: string;
}

/** Sends all classes to a platform. `say` is told what is being done. */
export async function runHarness(world: World, size: Size, seed: number, say: (text: string) => void): Promise<Tally> {
  const tally = new Tally();
  const targets = await targetsOf(world);
  const program = { ...personaOf(world, 'program of the scenarios').headers };
  const officer = { ...personaOf(world, 'officer').headers };
  const run = async (name: string, work: () => Promise<void>) => {
    const began = Date.now();
    await work();
    // A request that may be done is done: what a municipality wants of its administrators must not stop the next class.
    await askForNoApp(world, program);
    say(`  ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s, ${tally.findings.length} findings so far`);
  };
  const { http } = world;
  await run('regressions', () => tally.run(http, regressionCases(targets)));
  await run('generated', () => tally.run(http, generatedCases(targets, knownIds(world), seed, size.each)));
  await run('operators', () => tally.run(http, operatorCases(targets, size.share)));
  await run('kept fields', () => tally.run(http, keptFieldCases(targets)));
  await run('pollution', () => tally.run(http, pollutionCases(targets)));
  await run('bodies', () => tally.run(http, bodyCases(targets, size.bodyRoutes), 4));
  await run('http', () => tally.run(http, httpCases(http.url, officer)));
  await run('uploads', () => tally.run(http, uploadCases(officer), 2));
  await run('raw', async () => {
    for (const [what, text] of rawRequests) tally.add('raw', what, wrongWithRaw(what, await rawAnswer(http.url, text)));
  });
  await run('sign-in', () => tally.run(http, signInCases(account), 2));
  await run('CSV in', () => importAll(world, program, tally, size.fileShare));
  await run('CSV out', () => exportFormulas(world, program, tally, size.fileShare));
  await run('afterwards', () => checkAfterwards(world, tally, program));
  return tally;
}

async function askForNoApp({ http }: World, program: Record<string, string>): Promise<void> {
  const path = `/api/v1/municipalities/${home}/sign-in-policy`;
  const headers = { ...program, 'content-type': 'application/json' };
  await http.askPatiently({ method: 'PUT', path, headers, body: JSON.stringify({ adminsNeedTotp: false }) });
}

function* regressionCases(targets: readonly Target[]) {
  for (const { operation, input } of JSON.parse(readFileSync(kept, 'utf8')) as Regression[]) {
    const target = targets.find((one) => nameOf(one) === operation);
    if (target) yield { ...validCase(target, input), class: 'regressions' };
  }
}

/** Keeps what was found, so that it is sent first from now on. */
export function keepRegressions(findings: readonly Finding[], seed: number): void {
  const known = JSON.parse(readFileSync(kept, 'utf8')) as Regression[];
  const fresh = findings
    .filter(({ operation, input }) => operation && input && JSON.stringify(input).length < 2000)
    .map(({ operation, input, problem }) => ({
      operation: operation as string,
      input: input as Record<string, unknown>,
      seed,
      was: problem.slice(0, 200),
    }));
  const all = [...known, ...fresh].filter(
    (one, at, list) => list.findIndex((other) => JSON.stringify(other.input) === JSON.stringify(one.input)) === at,
  );
  writeFileSync(kept, `${JSON.stringify(all.slice(0, 200), null, 2)}\n`);
}

/** The platform is as it was: nobody has more rights, no letter is lost, no file lies outside. */
async function checkAfterwards(world: World, tally: Tally, program: Record<string, string>): Promise<void> {
  const status = async (name: string, path: string) =>
    (await world.http.askPatiently({ method: 'GET', path, headers: personaOf(world, name).headers })).status;
  tally.add('afterwards', 'nobody', (await status('nobody', '/api/v1/people')) === 401 ? null : 'nobody is somebody');
  tally.add(
    'afterwards',
    'a learner',
    (await status('learner of the staff', '/api/v1/people')) === 403 ? null : 'a learner has more rights',
  );
  tally.add('afterwards', 'ready', (await status('nobody', '/health/ready')) === 200 ? null : 'not ready any more');
  const session = jsonOf(
    await world.http.ask({ method: 'GET', path: '/api/v1/session', headers: personaOf(world, 'officer').headers }),
  );
  tally.add('afterwards', 'prototype', JSON.stringify(session).includes('polluted') ? 'objects are polluted' : null);
  for (const [what, problem] of await sessionProblems(world)) tally.add('afterwards', what, problem);
  const lost = await lostLetters(world, program);
  tally.add('afterwards', 'letters', lost.length > 0 ? `lost letters: ${lost.slice(0, 3).join(', ')}` : null);
  const { dataDir } = world.journey.platform;
  const escaped = [dataDir, process.cwd(), tmpdir(), homedir(), '/', '/etc', '/var/tmp'].flatMap((dir) =>
    namesIn(dir, dir === dataDir ? 4 : 1),
  );
  tally.add('afterwards', 'files', escaped.length > 0 ? `files by names of the outside: ${escaped.join(', ')}` : null);
}

/** A session is a new one at each sign-in, and over when it is signed out of. */
async function sessionProblems({ http }: World): Promise<[string, string | null][]> {
  const signIn = async (cookie: string) => {
    const answer = await http.askPatiently({
      method: 'POST',
      path: '/api/v1/session',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify(account),
    });
    return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  };
  const people = async (cookie: string) =>
    (await http.askPatiently({ method: 'GET', path: '/api/v1/people', headers: { cookie } })).status;
  const chosen = `manabi_session=${'A'.repeat(43)}`;
  const first = await signIn(chosen);
  const second = await signIn(first);
  const before = await people(second);
  await http.askPatiently({ method: 'DELETE', path: '/api/v1/session', headers: { cookie: second } });
  const after = await people(second);
  return [
    ['a session of one’s own choice', first === chosen || first === '' ? `the session is ${first}` : null],
    ['a session again', first === second ? 'the same session twice' : null],
    ['a session signed out of', before === 200 && after === 401 ? null : `before ${before}, after ${after}`],
  ];
}

function namesIn(dir: string, depth: number): string[] {
  if (depth === 0 || !existsSync(dir)) return [];
  try {
    return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
      const path = join(dir, entry.name);
      if (entry.name.includes(ESCAPE_MARK)) return [path];
      return entry.isDirectory() && depth > 1 ? namesIn(path, depth - 1) : [];
    });
  } catch {
    return [];
  }
}
