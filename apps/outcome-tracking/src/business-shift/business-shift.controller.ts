import type { AllowedCaller, InputOf } from '#contracts';
import { listShiftStages, recordShiftStage } from '#contracts/outcomes';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListShiftStages } from './list-shift-stages.js';
import { RecordShiftStage } from './record-shift-stage.js';

@Controller()
export class BusinessShiftController {
  constructor(
    private readonly recording: RecordShiftStage,
    private readonly listing: ListShiftStages,
  ) {}

  @Handles(recordShiftStage)
  record(input: InputOf<typeof recordShiftStage>, caller?: AllowedCaller) {
    return this.recording.execute(input, caller);
  }

  @Handles(listShiftStages)
  list(input: InputOf<typeof listShiftStages>) {
    return this.listing.execute(input);
  }
}
