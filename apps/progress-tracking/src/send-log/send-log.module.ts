import { Module } from '@nestjs/common';
import { ListMails } from './list-mails.js';
import { SendLogController } from './send-log.controller.js';
import { StuckMails } from './stuck-mails.js';

@Module({ controllers: [SendLogController], providers: [ListMails, StuckMails], exports: [StuckMails] })
export class SendLogModule {}
