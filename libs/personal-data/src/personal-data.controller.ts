import type { InputOf } from '#contracts';
import { describePersonalData, disclosePerson, erasePeople } from '#contracts/privacy';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DescribePersonalData } from './describe-personal-data.js';
import { DisclosePerson } from './disclose-person.js';
import { ErasePeople } from './erase-people.js';

@Controller()
export class PersonalDataController {
  constructor(
    private readonly disclosing: DisclosePerson,
    private readonly erasing: ErasePeople,
    private readonly describing: DescribePersonalData,
  ) {}

  @Handles(disclosePerson)
  disclose(input: InputOf<typeof disclosePerson>) {
    return this.disclosing.execute(input);
  }

  @Handles(erasePeople)
  erase(input: InputOf<typeof erasePeople>) {
    return this.erasing.execute(input);
  }

  @Handles(describePersonalData)
  describe(input: InputOf<typeof describePersonalData>) {
    return this.describing.execute(input);
  }
}
