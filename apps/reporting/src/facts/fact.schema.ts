import { part, tenantCollection } from '#persistence';
import type { Fact } from '../figures/index.js';

/** `_id` is `<programme>/<enrolment>`, or of a company’s `<programme>/<company>`, so that a programme's facts lie side by side and are read in one go. */
export interface FactDocument extends Fact {
  readonly _id: string;
  readonly tenant: string;
  readonly enrolment?: NonNullable<Fact['enrolment']> & { readonly person: string };
}

/** The enrolment, or the company: what comes behind the programme in the id of a fact. */
export const subjectOf = ({ _id }: Pick<FactDocument, '_id'>): string => _id.slice(_id.indexOf('/') + 1);

const answers = part({ satisfaction: Number, understanding: Number, usedAtWork: Boolean });
const placement = part({
  startedOn: String,
  leftOn: String,
  insured: Boolean,
  openEnded: Boolean,
  related: Boolean,
  checkedOn: String,
});
const check = part({
  months: Number,
  source: String,
  works: Boolean,
  startedOn: String,
  insured: Boolean,
  openEnded: Boolean,
  related: Boolean,
  checkedOn: String,
});

/** Each part has the version of the aggregate it came from. */
export const facts = tenantCollection({
  name: 'enrolment_facts',
  fields: {
    enrolment: part({
      version: Number,
      person: String,
      ending: String,
      enrolledOn: String,
      funding: String,
      department: String,
      company: String,
      industry: String,
      companySize: String,
      ageBand: String,
      first: Boolean,
    }),
    progress: part({
      version: Number,
      startedAt: String,
      completedAt: String,
      byEarlierTerms: Boolean,
      byOffice: Boolean,
      seconds: Number,
      coursesStarted: [String],
      coursesCompleted: [String],
    }),
    outcome: part({
      version: Number,
      surveys: part({ T0: answers, T1: answers, T2: answers, T3: answers }),
      placements: [placement],
      checks: [check],
      roleChanges: [part({ on: String, related: Boolean })],
      hoursSaved: [Number],
      uses: [part({ state: String, hours: Number, confirmed: Number })],
    }),
    shift: part({ version: Number, stage: String }),
  },
  personal: { ids: 'ids, moments, points and numbers: what reports are made of stays as it is' },
});
