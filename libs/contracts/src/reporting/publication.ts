import { z } from 'zod';
import { MunicipalityCode, ProgrammeId } from '../ids.js';
import { Audience, Day, FiscalYear, Line, Moment } from '../scalars.js';
import { ProgrammeFigures, Provenance } from './figures.js';
import { MunicipalityFigures, ProgrammeRow } from './get-municipality-report.v1.js';
import { BreakdownBy, BreakdownRow } from './get-programme-breakdown.v1.js';

/** What is published: `programme-<id>`, or a municipality’s fiscal year as `year-2025`. */
export const PublicationSubject = z
  .string()
  .regex(/^(programme-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|year-2\d{3})$/);
export type PublicationSubject = z.infer<typeof PublicationSubject>;

/** draft: made; checked: somebody looked it through; published: it stands for good. */
export const PublicationState = z.enum(['draft', 'checked', 'published']);
export type PublicationState = z.infer<typeof PublicationState>;

/** One edition of a published report as its office sees it. */
export const Publication = z.strictObject({
  subject: PublicationSubject,
  edition: z.int().min(1),
  state: PublicationState,
  madeAt: Moment,
  checkedAt: Moment.nullable(),
  publishedAt: Moment.nullable(),
  /** Who made it checked it too: nobody else has looked at it. */
  checkedByMaker: z.boolean(),
  /** The sentence that it begins with; null: one made from the figures. */
  headline: z.string().nullable(),
  /** Why it replaces the edition before; null for the first. */
  correction: z.string().nullable(),
  /** SHA-256 of its text’s UTF-8 bytes, in hexadecimal. */
  hash: z.string(),
});
export type Publication = z.infer<typeof Publication>;

/** A report as it is published: masked, whoever reads it. Its text is this as JSON with the keys of every object in order. */
export const PublishedReport = z.strictObject({
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  subject: PublicationSubject,
  edition: z.int(),
  /** The edition that it corrects, and why. */
  replaces: z.strictObject({ edition: z.int(), hash: z.string(), reason: z.string() }).nullable(),
  headline: z.string().nullable(),
  fiscalYear: FiscalYear,
  /** The moment up to which everything accepted is in it, and the version of the report that it was made from. */
  asOf: Moment,
  version: z.int(),
  content: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('programme'),
      programme: z.strictObject({
        programme: ProgrammeId,
        key: z.string(),
        name: z.string(),
        audience: Audience,
        startsOn: Day,
        endsOn: Day,
        courses: z.array(z.strictObject({ key: z.string(), title: z.string() })),
      }),
      /** 速報: the figures will still change. */
      preliminary: z.boolean(),
      figures: ProgrammeFigures,
      provenance: Provenance,
      breakdowns: z.array(z.strictObject({ by: BreakdownBy, rows: z.array(BreakdownRow) })),
    }),
    z.strictObject({
      kind: z.literal('year'),
      figures: MunicipalityFigures,
      rows: z.array(ProgrammeRow),
    }),
  ]),
});
export type PublishedReport = z.infer<typeof PublishedReport>;

/** An edition that was published, for everybody. */
export const PublishedEdition = z.strictObject({
  edition: z.int(),
  publishedAt: Moment,
  hash: z.string(),
  correction: z.string().nullable(),
});

/** One sentence of the office. */
export const Sentence = Line(200);
