import type { Caller, InputOf } from '#contracts';
import { admitMunicipality, getMunicipality, listMunicipalities } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AdmitMunicipality } from './admit-municipality.js';
import { GetMunicipality } from './get-municipality.js';
import { ListMunicipalities } from './list-municipalities.js';

@Controller()
export class MunicipalityController {
  constructor(
    private readonly admitting: AdmitMunicipality,
    private readonly getting: GetMunicipality,
    private readonly listing: ListMunicipalities,
  ) {}

  @Handles(admitMunicipality)
  admit(input: InputOf<typeof admitMunicipality>, caller: Caller | undefined) {
    return this.admitting.execute(input, caller);
  }

  @Handles(getMunicipality)
  get(input: InputOf<typeof getMunicipality>) {
    return this.getting.execute(input);
  }

  @Handles(listMunicipalities)
  list(input: InputOf<typeof listMunicipalities>) {
    return this.listing.execute(input);
  }
}
