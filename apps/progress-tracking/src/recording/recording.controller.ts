import type { AllowedCaller, InputOf } from '#contracts';
import { recordLearningEvents } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { RecordLearningEvents } from './record-learning-events.js';

@Controller()
export class RecordingController {
  constructor(private readonly recording: RecordLearningEvents) {}

  @Handles(recordLearningEvents)
  record(input: InputOf<typeof recordLearningEvents>, caller: AllowedCaller) {
    return this.recording.execute(input, caller);
  }
}
