import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { evaluateQuote } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { decideEvaluation } from '../purchase/index.js';
import { Tenders } from './tenders.js';

@Injectable()
export class EvaluateQuote {
  constructor(private readonly tenders: Tenders) {}

  execute(
    { purchase, ...given }: InputOf<typeof evaluateQuote>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof evaluateQuote>> {
    return this.tenders.change(purchase, caller, (read) => decideEvaluation(read, given));
  }
}
