import type { AllowedCaller, InputOf } from '#contracts';
import { drawProgrammeChart } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DrawProgrammeChart } from './draw-programme-chart.js';

@Controller()
export class ChartController {
  constructor(private readonly drawing: DrawProgrammeChart) {}

  @Handles(drawProgrammeChart)
  draw(input: InputOf<typeof drawProgrammeChart>, caller?: AllowedCaller) {
    return this.drawing.execute(input, caller);
  }
}
