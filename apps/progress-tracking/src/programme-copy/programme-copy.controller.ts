import type { InputOf } from '#contracts';
import { copyProgramme } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CopyProgramme } from './copy-programme.js';

@Controller()
export class ProgrammeCopyController {
  constructor(private readonly copying: CopyProgramme) {}

  @Handles(copyProgramme)
  copy(input: InputOf<typeof copyProgramme>) {
    return this.copying.execute(input);
  }
}
