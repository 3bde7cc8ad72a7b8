import type { InputOf } from '#contracts';
import { describeCompanies } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DescribeCompanies } from './describe-companies.js';

@Controller()
export class CompanyController {
  constructor(private readonly describing: DescribeCompanies) {}

  @Handles(describeCompanies)
  describe(input: InputOf<typeof describeCompanies>) {
    return this.describing.execute(input);
  }
}
