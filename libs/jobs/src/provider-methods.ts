import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

export interface ProviderMethod {
  /** `RefreshProgrammeReportJob.process`, for messages. */
  title: string;
  /** The function itself, where decorators leave their metadata. */
  method: object;
  call(...args: unknown[]): unknown;
}

/** Every method of every provider of this application, for finding decorated ones at start. */
@Injectable()
export class ProviderMethods {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  all(): ProviderMethod[] {
    // A provider that is also known under a second token is one object and counts once.
    const instances = new Set(this.discovery.getProviders().map(({ instance }) => instance as unknown));
    return [...instances].filter(isObject).flatMap((instance) => this.methodsOf(instance));
  }

  private methodsOf(instance: object): ProviderMethod[] {
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (!isObject(prototype) || prototype === Object.prototype) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method: unknown = Reflect.get(prototype, name);
      if (typeof method !== 'function') return [];
      const call = (...args: unknown[]): unknown => Reflect.apply(method, instance, args);
      return [{ title: `${prototype.constructor.name}.${name}`, method, call }];
    });
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
