import type { AllowedCaller, InputOf } from '#contracts';
import { exportGrantEvidence, printGrantEvidence } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ExportGrantEvidence } from './export-grant-evidence.js';
import { PrintGrantEvidence } from './print-grant-evidence.js';

@Controller()
export class GrantEvidenceController {
  constructor(
    private readonly exporting: ExportGrantEvidence,
    private readonly printing: PrintGrantEvidence,
  ) {}

  @Handles(exportGrantEvidence)
  export(input: InputOf<typeof exportGrantEvidence>, { reach }: AllowedCaller) {
    return this.exporting.execute(input, reach);
  }

  @Handles(printGrantEvidence)
  print(input: InputOf<typeof printGrantEvidence>, { reach }: AllowedCaller) {
    return this.printing.execute(input, reach);
  }
}
