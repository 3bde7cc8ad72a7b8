import type { InputOf } from '#contracts';
import { completeByOffice } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CompleteByOffice } from './complete-by-office.js';

@Controller()
export class OfficeCompletionController {
  constructor(private readonly completing: CompleteByOffice) {}

  @Handles(completeByOffice)
  complete(input: InputOf<typeof completeByOffice>) {
    return this.completing.execute(input);
  }
}
