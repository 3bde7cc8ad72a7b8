import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { checkPublication } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { ChangeEditions } from './change-editions.js';
import { publicationView } from './publication-view.js';
import { withCheck, type Edition } from './publication.domain.js';

/** Keeps that somebody looked an edition through. */
@Injectable()
export class CheckPublication {
  constructor(private readonly editions: ChangeEditions) {}

  async execute(
    { subject, edition: number, hash }: InputOf<typeof checkPublication>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof checkPublication>> {
    const by = caller?.account ?? null;
    const after = await this.editions.execute(subject, (editions, at) =>
      withCheck(editions, { number, hash }, { at, by }),
    );
    return publicationView(subject, after.find((one) => one.number === number) as Edition);
  }
}
