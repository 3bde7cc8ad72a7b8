import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { AccountMails } from './account-mails.js';
import { AccountSubjects } from './account-subjects.js';

@Module({
  imports: [PersonModule],
  providers: [AccountMails, AccountSubjects],
  exports: [AccountMails, AccountSubjects],
})
export class AccountMailModule {}
