import type { InputOf } from '#contracts';
import type { inspectMembershipApplication } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { LinkedApplications, type Seen } from './linked-applications.js';

/** How an application stands. A link that is opened changes nothing. */
@Injectable()
export class InspectMembershipApplication {
  constructor(private readonly linked: LinkedApplications) {}

  async execute({ code }: InputOf<typeof inspectMembershipApplication>): Promise<Seen> {
    return this.linked.see(await this.linked.get(code));
  }
}
