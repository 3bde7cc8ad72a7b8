import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/index.js';
import { PersonModule } from '../person/index.js';
import { CompanyProfileController } from './company-profile.controller.js';
import { ListCompanies } from './list-companies.js';
import { SetCompanyProfile } from './set-company-profile.js';

@Module({
  imports: [CompanyModule, PersonModule],
  controllers: [CompanyProfileController],
  providers: [ListCompanies, SetCompanyProfile],
})
export class CompanyProfileModule {}
