import { Module } from '@nestjs/common';
import { ReminderModule } from '../reminder/index.js';
import { ListMails } from './list-mails.js';
import { SendLogController } from './send-log.controller.js';

@Module({ imports: [ReminderModule], controllers: [SendLogController], providers: [ListMails] })
export class SendLogModule {}
