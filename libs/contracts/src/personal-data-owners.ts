import { catalogPersonalData } from './catalog/personal-data.v1.js';
import { outcomesPersonalData } from './outcomes/personal-data.v1.js';
import type { PersonalDataOwner } from './personal-data.js';
import { progressPersonalData } from './progress/personal-data.v1.js';
import { registryPersonalData } from './registry/personal-data.v1.js';
import { reportingPersonalData } from './reporting/personal-data.v1.js';

/**
 * Every service that owns data. Whoever discloses or erases a person asks all of them, in this order: the registry comes
 * last, because what people are called is known there until everything else of theirs is gone.
 */
export const personalDataOwners: readonly PersonalDataOwner[] = [
  { service: 'progress-tracking', operations: progressPersonalData },
  { service: 'outcome-tracking', operations: outcomesPersonalData },
  { service: 'reporting', operations: reportingPersonalData },
  { service: 'course-catalog', operations: catalogPersonalData },
  { service: 'member-registry', operations: registryPersonalData },
];
