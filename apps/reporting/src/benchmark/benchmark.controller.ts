import type { InputOf } from '#contracts';
import { getBenchmark } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetBenchmark } from './get-benchmark.js';

@Controller()
export class BenchmarkController {
  constructor(private readonly getting: GetBenchmark) {}

  @Handles(getBenchmark)
  get(input: InputOf<typeof getBenchmark>) {
    return this.getting.execute(input);
  }
}
