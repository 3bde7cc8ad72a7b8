import { SERVICE_PARTS, type ServiceParts } from '#messaging';
import { Global, Inject, Module } from '@nestjs/common';
import { AuditDetailsController } from './audit-details.controller.js';
import { AuditTrail } from './audit-trail.js';
import { DetailsOfPeople } from './details-of-people.js';
import { KeptDetails } from './kept-details.js';

/** Imported once by the app module of every service that owns data; `AuditTrail.relaySource()` goes to its events. */
@Global()
@Module({
  controllers: [AuditDetailsController],
  providers: [AuditTrail, DetailsOfPeople, KeptDetails],
  exports: [AuditTrail, DetailsOfPeople],
})
export class AuditModule {
  constructor(trail: AuditTrail, @Inject(SERVICE_PARTS) parts: ServiceParts) {
    parts.calls.recorder = trail;
  }
}
