import { ChallengeId, DomainError, type AllowedCaller, type OutputOf } from '#contracts';
import type { listSimilarMunicipalities, SimilarMunicipality } from '#contracts/exchange';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, viewerOf } from '../challenge/index.js';
import { FollowingRepository } from '../following/index.js';
import { Members, type Member } from '../members/index.js';
import { likenessAmong } from '#search-text';
import { matchAll, wantedOf, type Compared, type Match } from './match.domain.js';

/** The newest challenges that the municipality sees; older ones are not compared. */
const LOOKED_AT = 5000;
const SHOWN = 3;
const WORKS = 5;

/** The members that are most like the municipality, by what it may see of them. */
@Injectable()
export class ListSimilarMunicipalities {
  constructor(
    private readonly members: Members,
    private readonly challenges: ChallengeRepository,
    private readonly following: FollowingRepository,
  ) {}

  async execute(caller: AllowedCaller | undefined): Promise<OutputOf<typeof listSimilarMunicipalities>> {
    const municipality = requireTenant();
    const [members, heads, said] = await Promise.all([
      this.members.list(),
      this.challenges.listHeads(viewerOf(caller), LOOKED_AT),
      this.following.same.saidBy(municipality),
    ]);
    const seen = heads.map((head) => ({ ...head, _id: ChallengeId.parse(head._id) }));
    const ofEach = new Map<string, typeof seen>();
    for (const one of seen) {
      const known = ofEach.get(one.municipality);
      if (known) known.push(one);
      else ofEach.set(one.municipality, [one]);
    }
    const bodies = members.map((member) => ({
      member,
      municipality: member.municipality,
      kind: member.kind,
      region: member.region,
      themes: member.directory?.themes ?? [],
      challenges: ofEach.get(member.municipality) ?? [],
    }));
    const own = bodies.find((one) => one.municipality === municipality);
    if (!own) throw new DomainError('not-a-member');
    const asking = { ...own, sameHere: seen.filter(({ _id }) => said.has(_id)) };
    const candidates = bodies.filter((one) => one !== own && !one.member.suspended);
    return {
      items: matchAll(asking, candidates, likenessAmong).slice(0, SHOWN).map(viewOf),
      compared: wantedOf(asking).length,
    };
  }
}

/** What the reasons speak of comes first. */
function viewOf({
  candidate: { member, challenges },
  reasons,
}: Match<{ readonly member: Member; readonly challenges: readonly Compared[] }>): SimilarMunicipality {
  const meant = new Set(reasons.flatMap((reason) => ('theirs' in reason ? [reason.theirs.challenge] : [])));
  const works = [
    ...challenges.filter(({ _id }) => meant.has(_id)),
    ...challenges.filter(({ _id, state }) => !meant.has(_id) && state === 'open'),
  ].slice(0, WORKS);
  return {
    municipality: member.municipality,
    municipalityName: member.name,
    reasons: [...reasons],
    works: works.map(({ _id, title, theme, stage, state }) => ({ challenge: _id, title, theme, stage, state })),
  };
}
