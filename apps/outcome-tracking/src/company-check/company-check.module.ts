import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { NamingModule } from '../naming/index.js';
import { OutcomeModule } from '../outcome/index.js';
import { AnswerCompanyCheck } from './answer-company-check.js';
import { CompanyCheckController } from './company-check.controller.js';
import { CompanyCheckRepository } from './company-check.repository.js';
import { CompanyMails } from './company-mails.js';
import { InspectCompanyCheck } from './inspect-company-check.js';
import { KeepConsent } from './keep-consent.js';
import { OpenedCompanyCheck } from './opened-company-check.js';
import { OwedToCompanies } from './owed-to-companies.js';
import { RecordCompanyConsent } from './record-company-consent.js';

@Module({
  imports: [EnrolmentModule, OutcomeModule, NamingModule],
  controllers: [CompanyCheckController],
  providers: [
    CompanyCheckRepository,
    OwedToCompanies,
    KeepConsent,
    RecordCompanyConsent,
    OpenedCompanyCheck,
    InspectCompanyCheck,
    AnswerCompanyCheck,
    CompanyMails,
  ],
  exports: [CompanyCheckRepository, CompanyMails, KeepConsent],
})
export class CompanyCheckModule {}
