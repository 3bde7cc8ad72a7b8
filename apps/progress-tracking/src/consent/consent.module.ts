import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { RecordingModule } from '../recording/index.js';
import { ConsentController } from './consent.controller.js';
import { ListConsents } from './list-consents.js';
import { RecordConsent } from './record-consent.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, RecordingModule],
  controllers: [ConsentController],
  providers: [RecordConsent, ListConsents],
})
export class ConsentModule {}
