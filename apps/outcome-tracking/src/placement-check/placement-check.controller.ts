import type { AllowedCaller, InputOf } from '#contracts';
import {
  agreeToCompanyCheck,
  answerPlacementCheck,
  inspectPlacementCheck,
  listPlacementChecks,
  recordPlacementCheck,
  recordPlacementChecks,
} from '#contracts/outcomes';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AgreeToCompanyCheck } from './agree-to-company-check.js';
import { AnswerPlacementCheck } from './answer-placement-check.js';
import { InspectPlacementCheck } from './inspect-placement-check.js';
import { ListPlacementChecks } from './list-placement-checks.js';
import { RecordPlacementChecks } from './record-placement-checks.js';
import { RecordPlacementCheck } from './record-placement-check.js';

@Controller()
export class PlacementCheckController {
  constructor(
    private readonly inspecting: InspectPlacementCheck,
    private readonly answering: AnswerPlacementCheck,
    private readonly agreeing: AgreeToCompanyCheck,
    private readonly recording: RecordPlacementCheck,
    private readonly recordingMany: RecordPlacementChecks,
    private readonly listing: ListPlacementChecks,
  ) {}

  @Handles(inspectPlacementCheck)
  inspect(input: InputOf<typeof inspectPlacementCheck>) {
    return this.inspecting.execute(input);
  }

  @Handles(answerPlacementCheck)
  answer(input: InputOf<typeof answerPlacementCheck>) {
    return this.answering.execute(input);
  }

  @Handles(agreeToCompanyCheck)
  agree(input: InputOf<typeof agreeToCompanyCheck>) {
    return this.agreeing.execute(input);
  }

  @Handles(recordPlacementCheck)
  record(input: InputOf<typeof recordPlacementCheck>, caller?: AllowedCaller) {
    return this.recording.execute(input, caller);
  }

  @Handles(recordPlacementChecks)
  recordMany(input: InputOf<typeof recordPlacementChecks>) {
    return this.recordingMany.execute(input);
  }

  @Handles(listPlacementChecks)
  list(input: InputOf<typeof listPlacementChecks>) {
    return this.listing.execute(input);
  }
}
