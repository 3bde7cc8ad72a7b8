import type { AllowedCaller, InputOf } from '#contracts';
import { answerCompanyCheck, inspectCompanyCheck, recordCompanyConsent } from '#contracts/outcomes';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerCompanyCheck } from './answer-company-check.js';
import { InspectCompanyCheck } from './inspect-company-check.js';
import { RecordCompanyConsent } from './record-company-consent.js';

@Controller()
export class CompanyCheckController {
  constructor(
    private readonly recording: RecordCompanyConsent,
    private readonly inspecting: InspectCompanyCheck,
    private readonly answering: AnswerCompanyCheck,
  ) {}

  @Handles(recordCompanyConsent)
  record(input: InputOf<typeof recordCompanyConsent>, caller?: AllowedCaller) {
    return this.recording.execute(input, caller);
  }

  @Handles(inspectCompanyCheck)
  inspect(input: InputOf<typeof inspectCompanyCheck>) {
    return this.inspecting.execute(input);
  }

  @Handles(answerCompanyCheck)
  answer(input: InputOf<typeof answerCompanyCheck>) {
    return this.answering.execute(input);
  }
}
