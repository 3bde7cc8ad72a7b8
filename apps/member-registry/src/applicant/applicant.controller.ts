import type { InputOf } from '#contracts';
import { admitApplicant } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AdmitApplicant } from './admit-applicant.js';

@Controller()
export class ApplicantController {
  constructor(private readonly admitting: AdmitApplicant) {}

  @Handles(admitApplicant)
  admit(input: InputOf<typeof admitApplicant>) {
    return this.admitting.execute(input);
  }
}
