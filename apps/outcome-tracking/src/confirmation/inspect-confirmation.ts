import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { inspectConfirmation } from '#contracts/outcomes';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { openLink } from '../link/index.js';
import { Names } from '../naming/index.js';
import { OutcomeRepository, stateOf } from '../outcome/index.js';
import { nameOf } from './confirmation.domain.js';
import { OpenedLinks } from './opened-links.js';

/** Shows whoever holds a link exactly what is to be confirmed, and in whose name. */
@Injectable()
export class InspectConfirmation {
  constructor(
    private readonly links: OpenedLinks,
    private readonly outcomes: OutcomeRepository,
    private readonly names: Names,
  ) {}

  execute({ link }: InputOf<typeof inspectConfirmation>): Promise<OutputOf<typeof inspectConfirmation>> {
    const { municipality, hash } = openLink(link);
    return inTenant(municipality, () => this.show(hash));
  }

  private async show(hash: string): Promise<OutputOf<typeof inspectConfirmation>> {
    const { whom, enrolment, programme, person, on, what, until } = await this.links.get(hash);
    const uses = (await this.outcomes.find(enrolment))?.workplaceUses ?? [];
    const use = uses.find((other) => other.on === on && other.what === what);
    if (!use) throw new DomainError('wrong-link');
    const [municipality, programmeName, people] = await Promise.all([
      this.names.municipality(),
      this.names.programme(programme),
      this.names.people([person]),
    ]);
    return {
      answersAs: nameOf(whom),
      municipality,
      learner: people.get(person)?.name ?? '',
      programme: programmeName,
      on,
      what,
      hoursSavedPerMonth: use.hoursSavedPerMonth,
      evidence: use.evidence ?? null,
      state: stateOf(use),
      until: until.toISOString(),
    };
  }
}
