import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { showNetwork } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Declarations } from '../declaration/index.js';
import { Municipalities } from '../municipality/index.js';
import { MembersOn } from './members-on.js';
import { networkPage } from './network-page.domain.js';

/** The network's page for everybody. */
@Injectable()
export class ShowNetwork {
  constructor(
    private readonly members: MembersOn,
    private readonly declarations: Declarations,
    private readonly municipalities: Municipalities,
  ) {}

  async execute({ on: asked }: InputOf<typeof showNetwork>): Promise<OutputOf<typeof showNetwork>> {
    const { on, members } = await this.members.list(asked);
    const html = networkPage({
      on,
      today: dayInJapan(new Date()),
      members,
      declaration: this.declarations.current,
      demo: this.municipalities.fictionalAllowed,
    });
    return { html };
  }
}
