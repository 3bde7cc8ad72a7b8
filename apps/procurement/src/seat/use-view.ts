import { PersonId } from '#contracts';
import type { SeatUse } from '#contracts/procurement';
import type { Use } from '../seat-ledger/index.js';

export const useView = ({ person, on, releasedOn }: Use): SeatUse => ({
  person: PersonId.parse(person),
  on,
  releasedOn,
});
