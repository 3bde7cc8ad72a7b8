import type { InputOf, OutputOf } from '#contracts';
import type { settleReports } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { Decisions } from './decisions.js';
import { withSettlement } from './misuse-report.domain.js';

/** Dismisses what was reported, or opens it again; what was hidden is seen again either way. */
@Injectable()
export class SettleReports {
  constructor(private readonly decisions: Decisions) {}

  execute({ thing, state }: InputOf<typeof settleReports>): Promise<OutputOf<typeof settleReports>> {
    return this.decisions.make(thing, (stored) => withSettlement(stored, state));
  }
}
