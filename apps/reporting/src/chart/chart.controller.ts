import type { AllowedCaller, InputOf } from '#contracts';
import { drawBenchmark, drawProgrammeChart } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DrawBenchmark } from './draw-benchmark.js';
import { DrawProgrammeChart } from './draw-programme-chart.js';

@Controller()
export class ChartController {
  constructor(
    private readonly drawing: DrawProgrammeChart,
    private readonly benchmark: DrawBenchmark,
  ) {}

  @Handles(drawProgrammeChart)
  draw(input: InputOf<typeof drawProgrammeChart>, caller?: AllowedCaller) {
    return this.drawing.execute(input, caller);
  }

  @Handles(drawBenchmark)
  drawBenchmark(input: InputOf<typeof drawBenchmark>) {
    return this.benchmark.execute(input);
  }
}
