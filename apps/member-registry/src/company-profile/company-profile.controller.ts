import type { InputOf } from '#contracts';
import { listCompanies, setCompanyProfile } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListCompanies } from './list-companies.js';
import { SetCompanyProfile } from './set-company-profile.js';

@Controller()
export class CompanyProfileController {
  constructor(
    private readonly listing: ListCompanies,
    private readonly setting: SetCompanyProfile,
  ) {}

  @Handles(listCompanies)
  list(input: InputOf<typeof listCompanies>) {
    return this.listing.execute(input);
  }

  @Handles(setCompanyProfile)
  set(input: InputOf<typeof setCompanyProfile>) {
    return this.setting.execute(input);
  }
}
