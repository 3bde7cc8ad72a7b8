import { inDatabases } from '../operations/traces.js';
import type { World } from './world.js';

/** What was said of people who are erased, and is still in a store. */
export async function erasureFindings({ journey, records }: World) {
  const said = Object.values(records).flatMap(({ erased }) => erased.said);
  return { findings: await inDatabases(journey.platform.servers.mongoUri, said), words: said.length };
}
