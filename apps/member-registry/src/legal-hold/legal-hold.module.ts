import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { LegalHoldController } from './legal-hold.controller.js';
import { LegalHolds } from './legal-hold.repository.js';
import { SetLegalHold } from './set-legal-hold.js';

@Module({
  imports: [PersonModule],
  controllers: [LegalHoldController],
  providers: [LegalHolds, SetLegalHold],
  exports: [LegalHolds],
})
export class LegalHoldModule {}
