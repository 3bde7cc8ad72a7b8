import { part, tenantCollection } from '#persistence';
import type { Totals, TotalsDisclosure } from '../figures/index.js';
import { foldedPart, type Folded } from '../programme-report/index.js';
import { staleFields, staleIndex, type StaleMark } from '../stale-mark/index.js';

export interface StoredRow {
  readonly id: string;
  readonly folded: Folded;
}

/** A row for the network, masked and ready to be sent. */
export interface StoredNetworkRow {
  readonly key: string;
  readonly json: string;
}

export interface MunicipalityFigures {
  readonly totals: Totals;
  /** Distinct people, and the enrolments of each programme they were told apart in: the same enrolments, the same people. */
  readonly people: number;
  readonly peopleOf: readonly { readonly id: string; readonly enrolled: number }[];
  readonly rows: readonly StoredRow[];
  /** Which totals may be shown outside of the municipality. */
  readonly disclosure: TotalsDisclosure;
  readonly networkRows: readonly StoredNetworkRow[];
}

/** A municipality's fiscal year. `_id` is `<municipality>-<fiscal year>`. */
export interface MunicipalityReportDocument extends StaleMark, Partial<MunicipalityFigures> {
  readonly tenant: string;
  readonly fiscalYear: number;
}

export const totalsPart = part({
  programmes: Number,
  enrolled: Number,
  started: Number,
  completed: Number,
  seconds: Number,
  employed: Number,
});

const roomPart = part({ up: Number, down: Number });

export const municipalityReports = tenantCollection({
  name: 'municipality_reports',
  fields: {
    fiscalYear: Number,
    totals: totalsPart,
    people: Number,
    peopleOf: [part({ id: String, enrolled: Number })],
    rows: [part({ id: String, folded: foldedPart })],
    disclosure: part({
      shown: [String],
      room: part({ enrolled: roomPart, started: roomPart, completed: roomPart }),
      minutesOf: Number,
    }),
    networkRows: [part({ key: String, json: String })],
    ...staleFields,
  },
  personal: 'none',
  indexes: [staleIndex, { keys: { tenant: 1, fiscalYear: -1 } }, { keys: { fiscalYear: 1, tenant: 1 } }],
});
