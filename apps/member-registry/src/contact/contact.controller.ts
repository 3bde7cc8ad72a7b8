import type { InputOf } from '#contracts';
import { addressPeople, findManagers } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AddressPeople } from './address-people.js';
import { FindManagers } from './find-managers.js';

@Controller()
export class ContactController {
  constructor(
    private readonly addressing: AddressPeople,
    private readonly leading: FindManagers,
  ) {}

  @Handles(addressPeople)
  address(input: InputOf<typeof addressPeople>) {
    return this.addressing.execute(input);
  }

  @Handles(findManagers)
  findManagers(input: InputOf<typeof findManagers>) {
    return this.leading.execute(input);
  }
}
