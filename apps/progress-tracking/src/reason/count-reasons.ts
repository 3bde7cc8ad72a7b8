import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { countReasons } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { ReasonRepository } from './reason.repository.js';

type Counts = OutputOf<typeof countReasons>;

/** How many learn for what, and for how many it came true. */
@Injectable()
export class CountReasons {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly reasons: ReasonRepository,
  ) {}

  async execute({ programme }: InputOf<typeof countReasons>): Promise<Counts> {
    if (!(await this.programmes.find(programme))) throw new DomainError('unknown-programme');
    const [stated, challenges] = await Promise.all([this.reasons.counted(programme), this.reasons.challenges()]);
    const labels = new Map(challenges.map(({ key, label }) => [key, label]));
    const counts = new Map<string | null, Counts['challenges'][number]>();
    for (const { challenge: key, review } of stated) {
      const nobody = { people: 0, reviewed: { yes: 0, partly: 0, 'not-yet': 0 } };
      const count = counts.get(key) ?? { key, label: labels.get(key ?? '') ?? null, ...nobody };
      count.people += 1;
      if (review) count.reviewed[review.outcome] += 1;
      counts.set(key, count);
    }
    return { stated: stated.length, challenges: [...counts.values()].toSorted((a, b) => b.people - a.people) };
  }
}
