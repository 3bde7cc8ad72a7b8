import { Module } from '@nestjs/common';
import { Companies } from './companies.js';
import { CompanyController } from './company.controller.js';
import { CompanyRepository } from './company.repository.js';
import { DescribeCompanies } from './describe-companies.js';

@Module({
  controllers: [CompanyController],
  providers: [CompanyRepository, Companies, DescribeCompanies],
  exports: [Companies, CompanyRepository],
})
export class CompanyModule {}
