import { Module } from '@nestjs/common';
import { CloseSupportAccess } from './close-support-access.js';
import { EraseSupportReasons } from './erase-support-reasons.js';
import { ListSupportAccesses } from './list-support-accesses.js';
import { OpenSupportAccess } from './open-support-access.js';
import { SupportAccessController } from './support-access.controller.js';
import { SupportAccessRepository } from './support-access.repository.js';

@Module({
  controllers: [SupportAccessController],
  providers: [SupportAccessRepository, OpenSupportAccess, CloseSupportAccess, ListSupportAccesses, EraseSupportReasons],
  exports: [SupportAccessRepository, EraseSupportReasons],
})
export class SupportAccessModule {}
