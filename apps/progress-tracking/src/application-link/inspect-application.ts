import type { InputOf } from '#contracts';
import type { inspectApplication } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { LinkedApplications, type Seen } from './linked-applications.js';

/** How an application stands. A link that is opened changes nothing. */
@Injectable()
export class InspectApplication {
  constructor(private readonly linked: LinkedApplications) {}

  execute({ code }: InputOf<typeof inspectApplication>): Promise<Seen> {
    return this.linked.open(code, ['confirm', 'withdraw', 'offer'], (found) =>
      this.linked.see(found, found.application),
    );
  }
}
