import type { InputOf, OutputOf } from '#contracts';
import type { drawBenchmark } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { GetBenchmark } from '../benchmark/index.js';
import { bandRows } from './benchmark-bands.domain.js';
import { drawBenchmarkChart } from './draw-benchmark-chart.js';

/** A municipality beside others: the same figures as `get-benchmark`. */
@Injectable()
export class DrawBenchmark {
  constructor(private readonly getting: GetBenchmark) {}

  async execute(input: InputOf<typeof drawBenchmark>): Promise<OutputOf<typeof drawBenchmark>> {
    const { figures } = await this.getting.execute(input);
    return { svg: await drawBenchmarkChart(bandRows(figures)) };
  }
}
