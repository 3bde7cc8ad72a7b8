import type { InputOf } from '#contracts';
import { describeSeatUse } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DescribeSeatUse } from './describe-seat-use.js';

/** What procurement asks for its report of use. */
@Controller()
export class SeatUseController {
  constructor(private readonly describing: DescribeSeatUse) {}

  @Handles(describeSeatUse)
  describe(input: InputOf<typeof describeSeatUse>) {
    return this.describing.execute(input);
  }
}
