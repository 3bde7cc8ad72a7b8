import type { ReasonOutcome } from '#contracts/progress';
import { part, tenantCollection, type Versioned } from '#persistence';

/** The challenges of a municipality; its id is the municipality's code. */
export interface ChallengeListDocument extends Versioned {
  readonly tenant: string;
  /** In the office's order; one that was taken off the list stays for those who chose it. */
  readonly challenges: readonly { readonly key: string; readonly label: string; readonly retired: boolean }[];
}

/** 学ぶ理由 of an enrolment, whose id it has. */
export interface ReasonDocument extends Versioned {
  readonly tenant: string;
  readonly programme: string;
  readonly person: string;
  readonly challenge: string | null;
  readonly words: string;
  readonly share: boolean;
  readonly statedAt: Date;
  readonly review: { readonly outcome: ReasonOutcome; readonly words: string; readonly at: Date } | null;
}

export const challengeLists = tenantCollection({
  name: 'challenge_lists',
  fields: { challenges: [part({ key: String, label: String, retired: Boolean })] },
  personal: 'none',
  versioned: true,
});

const outcomes = { yes: 'かなった', partly: '一部かなった', 'not-yet': 'まだかなっていない' };

export const learningReasons = tenantCollection({
  name: 'learning_reasons',
  fields: {
    programme: String,
    person: String,
    challenge: String,
    words: String,
    share: Boolean,
    statedAt: Date,
    review: part({ outcome: String, words: String, at: Date }),
  },
  personal: {
    file: 'learning',
    title: '学ぶ理由',
    of: 'enrolment',
    by: '_id',
    peopleBy: 'person',
    items: {
      programme: '事業',
      challenge: '課題',
      words: '学ぶ理由',
      share: '所属長に見せる',
      statedAt: '書いた日時',
      'review.outcome': { label: 'ふり返り', words: outcomes },
      'review.words': 'ふり返りの言葉',
      'review.at': 'ふり返りの日時',
    },
    unseen: ['person'],
    erased: 'nothing',
  },
  // Nobody's words belong in the details of the audit chain.
  secrets: ['words', 'review'],
  indexes: [{ keys: { programme: 1, _id: 1 } }],
  versioned: true,
});
