import * as audit from './audit/index.js';
import * as catalog from './catalog/index.js';
import type { EventContract } from './event.js';
import * as exchange from './exchange/index.js';
import * as mails from './mails/index.js';
import type { Operation } from './operation.js';
import * as outcomes from './outcomes/index.js';
import * as privacy from './privacy/index.js';
import * as procurement from './procurement/index.js';
import * as progress from './progress/index.js';
import * as registry from './registry/index.js';
import * as reporting from './reporting/index.js';
import * as upkeep from './upkeep/index.js';

const exported: unknown[] = [
  audit,
  registry,
  catalog,
  progress,
  outcomes,
  exchange,
  procurement,
  reporting,
  privacy,
  upkeep,
  mails,
].flatMap((context) => Object.values(context));

const isOperation = (thing: unknown): thing is Operation =>
  typeof thing === 'object' && thing !== null && 'access' in thing && 'repeats' in thing;
const isEvent = (thing: unknown): thing is EventContract =>
  typeof thing === 'object' && thing !== null && 'data' in thing && 'name' in thing;

const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);

/** Every operation of the platform, by name. The gateway, OpenAPI and the access and bad-input tests are made from it. */
export const allOperations: readonly Operation[] = exported.filter(isOperation).sort(byName);
/** Every event of the platform, by name. */
export const allEvents: readonly EventContract[] = exported.filter(isEvent).sort(byName);
