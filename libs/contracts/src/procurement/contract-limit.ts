import { z } from 'zod';
import { Yen } from './price.js';

/** 少額随意契約の限度額: up to this amount, tax included, a body may contract without a tender. */
export const ContractLimit = z.strictObject({
  /** What counts for the municipality. */
  limit: Yen,
  /** The most that the law allows a body of its kind. */
  byLaw: Yen,
  /** What its own rules say; null: nothing was entered. */
  own: Yen.nullable(),
});
export type ContractLimit = z.infer<typeof ContractLimit>;
