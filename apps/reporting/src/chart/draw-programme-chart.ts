import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { drawProgrammeChart } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { GetProgrammeReport } from '../programme-report/index.js';
import { findingOf, programmeBars, sentenceOf } from './chart-bars.domain.js';
import { drawChart } from './draw-chart.js';

/** Enrolled, started and completed, in all and by course: the same figures as `get-programme-report`. */
@Injectable()
export class DrawProgrammeChart {
  constructor(private readonly getting: GetProgrammeReport) {}

  async execute(
    input: InputOf<typeof drawProgrammeChart>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof drawProgrammeChart>> {
    const { programme, figures } = await this.getting.execute(input, caller);
    const bars = programmeBars(programme.courses, figures);
    return { svg: await drawChart(bars, findingOf(bars), sentenceOf(programme.name, bars)) };
  }
}
