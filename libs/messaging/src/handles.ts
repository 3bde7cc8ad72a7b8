import type { Operation } from '#contracts';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';

/** Where `@Handles` leaves the contract for the server. */
export interface HandlerExtras {
  readonly contract: Operation;
}

/** Binds a controller's method to an operation: it gets the checked input and the caller, and returns the output. */
export function Handles(contract: Operation): MethodDecorator {
  return (target, key, descriptor) => {
    const extras: HandlerExtras = { contract };
    MessagePattern(contract.name, undefined, { ...extras })(target, key, descriptor);
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
  };
}
