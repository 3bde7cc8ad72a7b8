import { allOperations } from '#contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filterFindings, timingFindings } from './beyond.js';
import { erasureFindings } from './erased.js';
import { fileLinkFindings } from './file-links.js';
import { messageFindings } from './forged-messages.js';
import { jsonOf } from './http.js';
import { idFields } from './ids.js';
import { runMatrix } from './matrix.js';
import { choiceFindings } from './municipality-choice.js';
import { policy } from './policy.js';
import { routeOf, strayRoutes } from './routes.js';
import { serviceFindings, tokenFindings } from './services.js';
import { makeWorld, type World } from './world.js';

const routed = allOperations.filter((op) => routeOf(op));
const say = (text: string) => process.stderr.write(`${text}\n`);

describe('access matrix', () => {
  let world: World;

  beforeAll(async () => {
    world = await makeWorld();
  }, 900_000);
  afterAll(() => world.stop());

  it('should have a row for each operation, and no other', () => {
    expect(Object.keys(policy).sort()).toEqual(allOperations.map(({ name }) => name).sort());
  });

  it('should know what every id is an id of', () => {
    expect(allOperations.flatMap((op) => idFields(op)).length).toBeGreaterThan(10);
  });

  it('should know every route', async () => {
    const document = jsonOf(await world.http.ask({ method: 'GET', path: '/api/openapi.json' }));
    expect(strayRoutes(document, allOperations)).toEqual([]);
  });

  it('should have nothing left of who was erased', async () => {
    const { findings, words } = await erasureFindings(world);
    say(`erased: ${words} words, ${findings.length} findings`);
    expect(words).toBeGreaterThan(10);
    expect(findings).toEqual([]);
  });

  it('should answer everybody as the policy says', async () => {
    const { operations, personas, requests, findings } = await runMatrix(world, routed);
    say(`matrix: ${operations} operations × ${personas} personas = ${requests} requests, ${findings.length} findings`);
    expect(findings).toEqual([]);
  }, 900_000);

  it('should keep what is for services from everybody else', async () => {
    const { findings, requests, operations } = await serviceFindings(world, allOperations);
    say(`services: ${operations} operations for services only, ${requests} requests, ${findings.length} findings`);
    expect(findings).toEqual([]);
  }, 900_000);

  it('should answer the neighbour’s ids as fast as unknown ones', async () => {
    const { findings, requests, compared, worst } = await timingFindings(world, routed);
    say(`timing: ${compared} ids, ${requests} requests, largest difference of medians ${worst.toFixed(1)} ms`);
    expect(findings).toEqual([]);
  }, 900_000);

  it('should find nothing by the neighbour’s cursors and names', async () => {
    const { findings, requests } = await filterFindings(world, routed);
    say(`filters: ${requests} requests, ${findings.length} findings`);
    expect(findings).toEqual([]);
  }, 900_000);

  it('should show nothing by the hash of the neighbour’s file', async () => {
    const { findings, requests } = await fileLinkFindings(world);
    say(`file links: ${requests} requests, ${findings.length} findings`);
    expect(findings).toEqual([]);
  });

  it('should let nobody choose a municipality that is not theirs', async () => {
    const { findings, requests, downloads } = await choiceFindings(world);
    say(`municipality choice: ${downloads} downloads, ${requests} requests, ${findings.length} findings`);
    expect(downloads).toBeGreaterThan(4);
    expect(findings).toEqual([]);
  }, 900_000);

  it('should refuse every forged token', async () => {
    const { findings, tokens } = await tokenFindings(world);
    say(`forged tokens: ${tokens}, ${findings.length} findings`);
    expect(findings).toEqual([]);
  });

  it('should not let forged jobs and events change anything', async () => {
    const { jobs, events, findings } = await messageFindings(world);
    say(`forged messages: ${jobs} jobs, ${events} events`);
    expect(jobs).toBeGreaterThan(20);
    expect(events).toBeGreaterThan(20);
    expect(findings).toEqual([]);
  });
});
