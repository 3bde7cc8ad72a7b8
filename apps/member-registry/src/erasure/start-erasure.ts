import { DomainError, type Caller, type InputOf } from '#contracts';
import type { Erasure, startErasure } from '#contracts/privacy';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { isNameOf, PersonRepository } from '../person/index.js';
import { checkReceived } from '../request/index.js';
import { ErasureRepository } from './erasure.repository.js';
import { erasureId } from './erasure-id.js';
import { erasureView } from './erasure-view.js';
import { Obstacles } from './obstacles.js';

/** Has somebody erased. The same request again is the same erasure, also when it is done. */
@Injectable()
export class StartErasure {
  constructor(
    private readonly people: PersonRepository,
    private readonly obstacles: Obstacles,
    private readonly erasures: ErasureRepository,
  ) {}

  async execute(input: InputOf<typeof startErasure>, { account }: Caller): Promise<Erasure> {
    const { person, name, reference, receivedOn } = input;
    const now = new Date();
    checkReceived(receivedOn, now);
    const _id = erasureId({ person });
    const before = await this.erasures.find(_id);
    if (before?.reference === reference && before.receivedOn === receivedOn) return erasureView(before);
    const [known] = await this.people.findForDesk([person]);
    if (!known) throw new DomainError('unknown-person');
    if (!isNameOf(name, known)) throw new DomainError('name-differs');
    const [obstacle] = (await this.obstacles.of([person])).get(person) ?? [];
    if (obstacle) throw new DomainError(obstacle);
    await this.erasures.start([
      {
        _id,
        tenant: requireTenant(),
        person,
        whole: true,
        enrolments: [],
        accounts: [],
        ground: 'request',
        reference,
        receivedOn,
        requestedBy: account ?? null,
        requestedAt: now,
        run: null,
      },
    ]);
    const stored = await this.erasures.find(_id);
    if (!stored) throw new DomainError('changed-meanwhile');
    return erasureView(stored);
  }
}
