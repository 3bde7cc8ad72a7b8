import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { publishReport } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { ChangeEditions } from './change-editions.js';
import { publicationView } from './publication-view.js';
import { withPublication, type Edition } from './publication.domain.js';

/** Publishes an edition: from now on everybody can read it, and it never changes. */
@Injectable()
export class PublishReport {
  constructor(private readonly editions: ChangeEditions) {}

  async execute(
    { subject, edition: number, hash }: InputOf<typeof publishReport>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof publishReport>> {
    const by = caller?.account ?? null;
    const after = await this.editions.execute(subject, (editions, at) =>
      withPublication(editions, { number, hash }, { at, by }),
    );
    return publicationView(subject, after.find((one) => one.number === number) as Edition);
  }
}
