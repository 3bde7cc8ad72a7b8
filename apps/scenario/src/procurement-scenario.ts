import { MunicipalityCode } from '#contracts';
import { ContractForm, priceTerms } from '#contracts/procurement';
import { z } from 'zod';

const day = z.iso.date();
const refused = { expectRefusal: z.string().optional() };

const Step = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('declare-intent'),
    member: MunicipalityCode,
    seats: z.int(),
    standaloneUnitPrice: z.int(),
    ...refused,
  }),
  z.strictObject({ do: z.literal('withdraw'), member: MunicipalityCode, ...refused }),
  z.strictObject({ do: z.literal('agree-specification'), member: MunicipalityCode, version: z.int(), ...refused }),
  z.strictObject({ do: z.literal('freeze'), lead: MunicipalityCode, on: day, ...refused }),
  z.strictObject({ do: z.literal('add-seats'), member: MunicipalityCode, seats: z.int(), on: day, ...refused }),
]);
export type PurchaseStep = z.infer<typeof Step>;

const LedgerEntry = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.enum(['assign', 'release']),
    member: MunicipalityCode,
    person: z.string(),
    on: day,
    ...refused,
  }),
  z.strictObject({
    do: z.literal('lend'),
    from: MunicipalityCode,
    to: MunicipalityCode,
    seats: z.int(),
    on: day,
    ...refused,
  }),
  z.strictObject({ do: z.literal('mark'), name: z.string() }),
]);
export type LedgerStep = z.infer<typeof LedgerEntry>;

/** A joint purchase from intents to invoices, then what is done with its seats. */
export const ProcurementScenario = z.strictObject({
  kind: z.literal('procurement'),
  title: z.string(),
  lead: MunicipalityCode,
  contractForm: ContractForm,
  fiscalYear: z.int(),
  period: z.tuple([day, day]),
  ...priceTerms,
  steps: z.array(Step),
  ledger: z.array(LedgerEntry),
});
export type ProcurementScenario = z.infer<typeof ProcurementScenario>;
