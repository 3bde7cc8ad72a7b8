import type { AllowedCaller, InputOf } from '#contracts';
import { listConsents, recordConsent } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListConsents } from './list-consents.js';
import { RecordConsent } from './record-consent.js';

@Controller()
export class ConsentController {
  constructor(
    private readonly recording: RecordConsent,
    private readonly listing: ListConsents,
  ) {}

  @Handles(recordConsent)
  record(input: InputOf<typeof recordConsent>, caller: AllowedCaller) {
    return this.recording.execute(input, caller);
  }

  @Handles(listConsents)
  list(input: InputOf<typeof listConsents>, caller: AllowedCaller) {
    return this.listing.execute(input, caller);
  }
}
