import type { InputOf } from '#contracts';
import { inspectNewsStop, stopNews } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { StopNews } from './stop-news.js';

@Controller()
export class NewsStopController {
  constructor(private readonly stopping: StopNews) {}

  @Handles(inspectNewsStop)
  inspect(input: InputOf<typeof inspectNewsStop>) {
    return this.stopping.inspect(input);
  }

  @Handles(stopNews)
  stop(input: InputOf<typeof stopNews>) {
    return this.stopping.execute(input);
  }
}
