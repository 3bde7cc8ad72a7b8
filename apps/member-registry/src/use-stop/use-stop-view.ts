import { AccountId, PersonId } from '#contracts';
import type { UseStop } from '#contracts/privacy';
import { fullName, type PersonDocument } from '../person/index.js';
import { dueOn } from '../request/index.js';
import type { UseStopDocument } from './use-stop.schema.js';

const statuses = { stop: 'stopping', lift: 'lifting' } as const;

/** A use stop as callers see it. */
export const useStopView = (stop: UseStopDocument, person: PersonDocument | undefined): UseStop => ({
  person: PersonId.parse(stop._id),
  name: person ? fullName(person) : '',
  reference: stop.reference,
  receivedOn: stop.receivedOn,
  dueOn: dueOn(stop.receivedOn),
  reason: stop.reason,
  since: stop.since.toISOString(),
  by: stop.by === null ? null : AccountId.parse(stop.by),
  status: stop.due ? statuses[stop.due] : 'stopped',
});
