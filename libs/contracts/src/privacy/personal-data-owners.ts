import { owners, type Owner } from '../access.js';

/**
 * Every service that owns data, in the order in which each is asked about people: the registry comes last, because what
 * people are called is known there until everything else of theirs is gone. Handlers come from libs/personal-data, which
 * reads what the service's collections declare.
 */
export const personalDataOwners: readonly Owner[] = [
  ...(Object.keys(owners) as Owner[]).filter((owner) => owner !== 'member-registry'),
  'member-registry',
];
