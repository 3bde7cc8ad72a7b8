import type { AllowedCaller, InputOf } from '#contracts';
import { printSpecification } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { PrintSpecification } from './print-specification.js';

@Controller()
export class SpecificationPrintController {
  constructor(private readonly printing: PrintSpecification) {}

  @Handles(printSpecification)
  print(input: InputOf<typeof printSpecification>, caller?: AllowedCaller) {
    return this.printing.execute(input, caller);
  }
}
