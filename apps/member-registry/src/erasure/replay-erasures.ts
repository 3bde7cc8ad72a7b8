import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ErasureList } from './erasure-list.js';
import { ErasureRepository } from './erasure.repository.js';

const AT_ONCE = 500;

/** Does again what the list says was erased and the database does not know: it was restored as it was before. */
@Injectable()
export class ReplayErasures {
  private checked = 0;

  constructor(
    private readonly list: ErasureList,
    private readonly erasures: ErasureRepository,
  ) {}

  @Sweeps({ name: 'replay-erasures', everyMs: 60_000 })
  async sweep(): Promise<void> {
    const size = await this.list.size();
    if (size === this.checked) return;
    const listed = await this.list.all();
    for (let from = 0; from < listed.length; from += AT_ONCE) {
      const some = listed.slice(from, from + AT_ONCE);
      const known = await this.erasures.knownOf(some.map(({ erasure }) => erasure));
      for (const { erasure, municipality, person, enrolments, at } of some.filter((one) => !known.has(one.erasure)))
        await inTenant(municipality, () =>
          this.erasures.start([
            {
              _id: erasure,
              tenant: municipality,
              person,
              whole: enrolments === null,
              enrolments: enrolments ?? [],
              accounts: [],
              ground: 'replay',
              reference: null,
              receivedOn: null,
              requestedBy: null,
              requestedAt: new Date(at),
              run: null,
            },
          ]),
        );
    }
    this.checked = size;
  }
}
