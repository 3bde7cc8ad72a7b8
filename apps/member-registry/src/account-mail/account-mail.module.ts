import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { AccountMails } from './account-mails.js';

@Module({ imports: [PersonModule], providers: [AccountMails], exports: [AccountMails] })
export class AccountMailModule {}
