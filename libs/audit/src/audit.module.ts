import { SERVICE_PARTS, type ServiceParts } from '#messaging';
import { Global, Inject, Module } from '@nestjs/common';
import { AuditDetailsController } from './audit-details.controller.js';
import { AuditTrail } from './audit-trail.js';
import { KeptDetails } from './kept-details.js';

/** Imported once by the app module of every service that owns data; `AuditTrail.relaySource()` goes to its events. */
@Global()
@Module({ controllers: [AuditDetailsController], providers: [AuditTrail, KeptDetails], exports: [AuditTrail] })
export class AuditModule {
  constructor(trail: AuditTrail, @Inject(SERVICE_PARTS) parts: ServiceParts) {
    parts.calls.recorder = trail;
  }
}
