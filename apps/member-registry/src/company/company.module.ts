import { Module } from '@nestjs/common';
import { Companies } from './companies.js';
import { CompanyRepository } from './company.repository.js';

@Module({ providers: [CompanyRepository, Companies], exports: [Companies] })
export class CompanyModule {}
