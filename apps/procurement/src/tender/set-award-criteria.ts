import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { setAwardCriteria } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { decideCriteria } from '../purchase/index.js';
import { Tenders } from './tenders.js';

@Injectable()
export class SetAwardCriteria {
  constructor(private readonly tenders: Tenders) {}

  execute(
    { purchase, criteria }: InputOf<typeof setAwardCriteria>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof setAwardCriteria>> {
    return this.tenders.change(purchase, caller, (read) => decideCriteria(read, criteria));
  }
}
