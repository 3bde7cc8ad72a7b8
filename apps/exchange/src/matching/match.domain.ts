import type { BodyKind, ChallengeId, Region } from '#contracts';
import type { ChallengeKind, ChallengeState, MatchReason, Stage, Theme } from '#contracts/exchange';

/** A challenge as it is compared: nothing of it that the asking municipality may not see. */
export interface Compared {
  readonly _id: ChallengeId;
  readonly theme: Theme;
  readonly kind: ChallengeKind;
  readonly otherKind: string | null;
  readonly title: string;
  readonly stage: Stage;
  readonly state: ChallengeState;
}

interface Body {
  readonly kind: BodyKind;
  readonly region: Region;
  /** The theme groups that it follows. */
  readonly themes: readonly Theme[];
}

/** Who asks. */
interface Asking extends Body {
  readonly challenges: readonly Compared[];
  /** Those of others that it said are the same with it. */
  readonly sameHere: readonly Compared[];
}

interface Candidate extends Body {
  readonly municipality: string;
  readonly challenges: readonly Compared[];
}

/** How alike two texts are, from 0 to 1. */
type Likeness = (one: string, another: string) => number;

export interface Match<C> {
  readonly candidate: C;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Chosen on `tuning.json` of test/data/matching-a; what they are worth is measured on `held-out.json`. */
const weights = {
  sameTheme: 1,
  sameHere: 3,
  sameKind: 1,
  words: 8,
  /** Of what is shared, added where the other is further on. */
  furtherOn: 1,
  size: 0.15,
  region: 0.15,
  groups: 0.3,
};

/** From here on words are called alike. */
const ALIKE = 0.2;
/** Of several challenges that are shared each counts half as much as the one before. */
const NEXT = 0.5;
const REASONS = 6;

const openOnes = (challenges: readonly Compared[]) => challenges.filter(({ state }) => state === 'open');
/** What is looked for: what the municipality still works on, and what it said is the same with it. */
export const wantedOf = ({ challenges, sameHere }: Asking): Compared[] => openOnes([...challenges, ...sameHere]);

/** All candidates that have something in common with who asks, the best first. */
export function matchAll<C extends Candidate>(
  asking: Asking,
  candidates: readonly C[],
  likenessAmong: (texts: readonly string[]) => Likeness,
): Match<C>[] {
  const wanted = wantedOf(asking);
  const all = [...wanted, ...candidates.flatMap(({ challenges }) => challenges)];
  const likeness = likenessAmong(all.map(wordsOf));
  return candidates
    .map((candidate) => {
      const shared = wanted
        .flatMap((ours) => bestOf(ours, asking, candidate, likeness))
        .toSorted((a, b) => b.score - a.score);
      const body = inCommon(asking, candidate);
      const score =
        shared.reduce((total, one, place) => total + one.score * NEXT ** place, 0) +
        body.reduce((total, one) => total + one.score, 0);
      const reasons = [...shared.flatMap((one) => one.reasons), ...body.map(({ reason }) => reason)];
      return { candidate, score, reasons: distinct(reasons).slice(0, REASONS) };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.score - a.score || a.candidate.municipality.localeCompare(b.candidate.municipality));
}

interface Shared {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** The challenge of a candidate that has most in common with one of who asks. */
function bestOf(ours: Compared, asking: Asking, { challenges }: Candidate, likeness: Likeness): Shared[] {
  const found = challenges.map((theirs) => compare(ours, theirs, asking, likeness)).filter(({ score }) => score > 0);
  return found.toSorted((a, b) => b.score - a.score).slice(0, 1);
}

function compare(ours: Compared, theirs: Compared, asking: Asking, likeness: Likeness): Shared {
  if (ours.theme !== theirs.theme) return { score: 0, reasons: [] };
  const own = asking.challenges.includes(ours);
  const [mine, named] = [{ ...namedOf(ours), own }, namedOf(theirs)];
  const reasons: MatchReason[] = [];
  let score = weights.sameTheme;
  if (ours._id === theirs._id) {
    score += weights.sameHere;
    reasons.push({ code: 'same-here', theirs: named });
  } else {
    const alike = likeness(wordsOf(ours), wordsOf(theirs));
    score += weights.words * alike;
    if (ours.kind === theirs.kind && ours.kind !== 'other') {
      score += weights.sameKind;
      reasons.push({ code: 'same-kind', ours: mine, theirs: named, theme: ours.theme, kind: ours.kind });
    }
    if (alike >= ALIKE) reasons.push({ code: 'alike-words', ours: mine, theirs: named });
    if (reasons.length === 0) reasons.push({ code: 'same-theme', ours: mine, theirs: named, theme: ours.theme });
  }
  if (own && reached(theirs) > reached(ours)) {
    score *= 1 + weights.furtherOn;
    reasons.push({ code: 'further-on', theirs: named, stage: theirs.stage, state: theirs.state });
  }
  return { score, reasons };
}

/** What both have without any challenge. */
function inCommon(asking: Body, candidate: Body): { readonly score: number; readonly reason: MatchReason }[] {
  const themes = asking.themes.filter((theme) => candidate.themes.includes(theme));
  const { kind, region } = candidate;
  const share = themes.length / asking.themes.length;
  const found: { readonly score: number; readonly reason: MatchReason }[] = [];
  if (themes.length > 0) found.push({ score: weights.groups * share, reason: { code: 'same-groups', themes } });
  if (asking.kind === kind) found.push({ score: weights.size, reason: { code: 'same-size', kind } });
  if (asking.region === region) found.push({ score: weights.region, reason: { code: 'same-region', region } });
  return found;
}

/** An officer learns most from who is further on: solved is furthest. */
const stages: readonly Stage[] = ['starting', 'underway', 'advanced'];
const reached = ({ stage, state }: Compared): number => (state === 'solved' ? stages.length : stages.indexOf(stage));

const wordsOf = ({ title, otherKind }: Compared): string => `${title} ${otherKind ?? ''}`;
const namedOf = ({ _id, title }: Compared) => ({ challenge: _id, title });

/** The same of one of theirs once, at its first place: several of ours may lead to it. */
const distinct = (reasons: readonly MatchReason[]): MatchReason[] => {
  const first = new Map<string, MatchReason>();
  for (const reason of reasons) {
    const key = 'theirs' in reason ? `${reason.code} ${reason.theirs.challenge}` : reason.code;
    if (!first.has(key)) first.set(key, reason);
  }
  return [...first.values()];
};
