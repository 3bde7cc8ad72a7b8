import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { setSameHere } from '#contracts/exchange';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository } from '../challenge/index.js';
import { FollowingRepository } from './following.repository.js';

/** A municipality says that it is the same with it, or takes that back; counted from what stands. */
@Injectable()
export class SetSameHere {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly following: FollowingRepository,
  ) {}

  async execute({ challenge, sameHere }: InputOf<typeof setSameHere>): Promise<OutputOf<typeof setSameHere>> {
    const municipality = requireTenant();
    const found = await this.challenges.getVisible(challenge, municipality);
    if (found.municipality === municipality) throw new DomainError('own-challenge');
    const { same } = this.following;
    await same.set(challenge, municipality, sameHere, new Date());
    const { count, here } = (await same.of([challenge], municipality))(challenge);
    return { same: count, sameHere: here };
  }
}
