import { Module } from '@nestjs/common';
import { CloseSupportAccess } from './close-support-access.js';
import { ListSupportAccesses } from './list-support-accesses.js';
import { OpenSupportAccess } from './open-support-access.js';
import { SupportAccessController } from './support-access.controller.js';
import { SupportAccessRepository } from './support-access.repository.js';

@Module({
  controllers: [SupportAccessController],
  providers: [SupportAccessRepository, OpenSupportAccess, CloseSupportAccess, ListSupportAccesses],
  exports: [SupportAccessRepository],
})
export class SupportAccessModule {}
