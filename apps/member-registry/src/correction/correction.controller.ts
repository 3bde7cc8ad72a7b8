import type { InputOf } from '#contracts';
import { correctPerson, getPersonRecord } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CorrectPerson } from './correct-person.js';
import { GetPersonRecord } from './get-person-record.js';

@Controller()
export class CorrectionController {
  constructor(
    private readonly getting: GetPersonRecord,
    private readonly correcting: CorrectPerson,
  ) {}

  @Handles(getPersonRecord)
  get(input: InputOf<typeof getPersonRecord>) {
    return this.getting.execute(input);
  }

  @Handles(correctPerson)
  correct(input: InputOf<typeof correctPerson>) {
    return this.correcting.execute(input);
  }
}
