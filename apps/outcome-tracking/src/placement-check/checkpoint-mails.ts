import { hashOfLink, makeLink, placementCheck, type Composer } from '#mail';
import { inTenant, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Addresses, Names } from '../naming/index.js';
import { CheckpointRepository } from './checkpoint.repository.js';

export const PLACEMENT_CHECK = 'placement-check';

/** Writes the mails about checkpoints. A mail's subject is the checkpoint's id; its link is made when it is sent. */
@Injectable()
export class CheckpointMails {
  constructor(
    private readonly checkpoints: CheckpointRepository,
    private readonly addresses: Addresses,
    private readonly names: Names,
  ) {}

  composers(): Record<typeof PLACEMENT_CHECK, Composer> {
    return { [PLACEMENT_CHECK]: ({ subject, municipality }) => inTenant(municipality ?? '', () => this.ask(subject)) };
  }

  private async ask(id: string): ReturnType<Composer> {
    const checkpoint = await this.checkpoints.find(id);
    if (!checkpoint?.until || checkpoint.until <= new Date()) return { notSent: 'no-longer-needed' };
    const { email: to, language } = await this.addresses.of(checkpoint.person);
    if (to === null) return { notSent: 'no-address' };
    const link = makeLink(requireTenant());
    const texts = placementCheck(await this.names.municipality(), checkpoint.months);
    await this.checkpoints.addLink(id, hashOfLink(link));
    return { to, language, texts, path: `/placement-check#${link}` };
  }
}
