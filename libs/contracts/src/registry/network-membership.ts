import { z } from 'zod';
import { Theme } from '../exchange/theme.js';
import { AccountId } from '../ids.js';
import { Day, Line, Markdown } from '../scalars.js';

/**
 * 照会 → 申請 → 承認 → 参加 → 休止 / 退会. approved: may use the platform; joined: the joint declaration is signed;
 * suspended: still a member, at rest.
 */
export const NetworkStanding = z.enum(['inquired', 'applied', 'approved', 'joined', 'suspended', 'left']);
export type NetworkStanding = z.infer<typeof NetworkStanding>;

/** Something that happened to a membership on a day. Nothing is ever rewritten: what comes later stands below it. */
export const StandingEntry = z.strictObject({
  standing: NetworkStanding,
  on: Day,
  /** applicant: somebody of the municipality without an account, proven by address or letter. */
  by: z.enum(['applicant', 'municipality', 'secretariat']),
  account: AccountId.nullable(),
  reason: z.string().nullable(),
});
export type StandingEntry = z.infer<typeof StandingEntry>;

/** What a municipality says of itself in the directory for officials of members. */
export const directoryFields = {
  /** 担当部署, to whom others turn. */
  department: Line(100),
  /** 実施機関: 知事部局, 教育委員会, … */
  organ: Line(100).nullable(),
  /** The theme groups that it follows. */
  themes: z.array(Theme).max(3),
  /** What it looks for from others, in its own words. */
  lookingFor: Markdown(1000).nullable(),
};

/** The joint declaration as it was signed. */
export const Signature = z.strictObject({
  /** The version of the text, and the SHA-256 of exactly that text. */
  version: z.int(),
  hash: z.string(),
  name: z.string(),
  post: z.string(),
  signedOn: Day,
});
export type Signature = z.infer<typeof Signature>;
