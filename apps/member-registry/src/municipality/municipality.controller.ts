import type { Caller, InputOf } from '#contracts';
import { admitMunicipality, getMunicipality } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AdmitMunicipality } from './admit-municipality.js';
import { GetMunicipality } from './get-municipality.js';

@Controller()
export class MunicipalityController {
  constructor(
    private readonly admitting: AdmitMunicipality,
    private readonly getting: GetMunicipality,
  ) {}

  @Handles(admitMunicipality)
  admit(input: InputOf<typeof admitMunicipality>, caller: Caller | undefined) {
    return this.admitting.execute(input, caller);
  }

  @Handles(getMunicipality)
  get(input: InputOf<typeof getMunicipality>) {
    return this.getting.execute(input);
  }
}
