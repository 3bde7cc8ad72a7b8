import type { InputOf } from '#contracts';
import { getAuditDetails } from '#contracts/audit';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { KeptDetails } from './kept-details.js';

@Controller()
export class AuditDetailsController {
  constructor(private readonly details: KeptDetails) {}

  @Handles(getAuditDetails)
  get({ entry }: InputOf<typeof getAuditDetails>) {
    return this.details.execute(entry);
  }
}
