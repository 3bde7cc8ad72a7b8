import { allOperations } from '#contracts';
import { filterFindings } from './beyond.js';
import { erasureFindings } from './erased.js';
import { fileLinkFindings } from './file-links.js';
import { messageFindings } from './forged-messages.js';
import { jsonOf } from './http.js';
import { runMatrix } from './matrix.js';
import { choiceFindings } from './municipality-choice.js';
import { routeOf, strayRoutes } from './routes.js';
import { serviceFindings, tokenFindings } from './services.js';
import type { World } from './world.js';

/** Everything that the access tests ask, until something is found: where a hole has been planted. */
export async function firstFindings(world: World): Promise<readonly string[]> {
  const routed = allOperations.filter((op) => routeOf(op));
  const document = jsonOf(await world.http.ask({ method: 'GET', path: '/api/openapi.json' }));
  const stray = strayRoutes(document, allOperations);
  if (stray.length > 0) return stray;
  const parts = [
    () => erasureFindings(world),
    () => tokenFindings(world),
    () => serviceFindings(world, allOperations),
    () => runMatrix(world, routed, { untilFirst: true }),
    () => choiceFindings(world),
    () => fileLinkFindings(world),
    () => filterFindings(world, routed),
    () => messageFindings(world),
  ];
  for (const part of parts) {
    const { findings } = await part();
    if (findings.length > 0) return findings;
  }
  return [];
}
