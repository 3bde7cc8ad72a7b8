import type { EventContract } from '#contracts';
import { SetMetadata } from '@nestjs/common';

export const CONSUMES = Symbol('consumes');

/** Binds a provider's method to an event. It gets the checked envelope, in the event's tenant, and may get it twice, late or out of order. */
export const Consumes = (event: EventContract): MethodDecorator => SetMetadata(CONSUMES, event);
