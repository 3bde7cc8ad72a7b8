import type { InputOf } from '#contracts';
import { closeProgramme, reopenProgramme } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CloseProgramme } from './close-programme.js';
import { ReopenProgramme } from './reopen-programme.js';

@Controller()
export class ClosingController {
  constructor(
    private readonly closing: CloseProgramme,
    private readonly reopening: ReopenProgramme,
  ) {}

  @Handles(closeProgramme)
  close(input: InputOf<typeof closeProgramme>) {
    return this.closing.execute(input);
  }

  @Handles(reopenProgramme)
  reopen(input: InputOf<typeof reopenProgramme>) {
    return this.reopening.execute(input);
  }
}
