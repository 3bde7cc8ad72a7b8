import type { InputOf } from '#contracts';
import { correctPerson, getPerson } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CorrectPerson } from './correct-person.js';
import { GetPerson } from './get-person.js';

@Controller()
export class CorrectionController {
  constructor(
    private readonly getting: GetPerson,
    private readonly correcting: CorrectPerson,
  ) {}

  @Handles(getPerson)
  get(input: InputOf<typeof getPerson>) {
    return this.getting.execute(input);
  }

  @Handles(correctPerson)
  correct(input: InputOf<typeof correctPerson>) {
    return this.correcting.execute(input);
  }
}
