import type { InputOf, OutputOf } from '#contracts';
import type { hideReportedThing } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { Decisions } from './decisions.js';
import { withHiding } from './misuse-report.domain.js';

/** Hides what was reported from everybody but its own municipality. */
@Injectable()
export class HideReportedThing {
  constructor(private readonly decisions: Decisions) {}

  execute({ thing, reason }: InputOf<typeof hideReportedThing>): Promise<OutputOf<typeof hideReportedThing>> {
    const hidden = { at: new Date(), reason };
    return this.decisions.make(thing, (stored) => withHiding(stored, hidden));
  }
}
