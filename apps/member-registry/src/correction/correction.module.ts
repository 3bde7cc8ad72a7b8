import { Module } from '@nestjs/common';
import { LegalHoldModule } from '../legal-hold/index.js';
import { PersonModule } from '../person/index.js';
import { CorrectPerson } from './correct-person.js';
import { CorrectionController } from './correction.controller.js';
import { GetPersonRecord } from './get-person-record.js';

@Module({
  imports: [PersonModule, LegalHoldModule],
  controllers: [CorrectionController],
  providers: [GetPersonRecord, CorrectPerson],
})
export class CorrectionModule {}
