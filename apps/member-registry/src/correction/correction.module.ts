import { Module } from '@nestjs/common';
import { LegalHoldModule } from '../legal-hold/index.js';
import { PersonModule } from '../person/index.js';
import { CorrectPerson } from './correct-person.js';
import { CorrectionController } from './correction.controller.js';
import { GetPerson } from './get-person.js';

@Module({
  imports: [PersonModule, LegalHoldModule],
  controllers: [CorrectionController],
  providers: [GetPerson, CorrectPerson],
})
export class CorrectionModule {}
