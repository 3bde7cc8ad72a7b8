import 'reflect-metadata';

const SWEEPS = Symbol('sweeps');

export interface SweepDefinition {
  /** Unique in the service, kebab-case. */
  name: string;
  /** Rest between the end of a sweep and the start of the next, in milliseconds. */
  everyMs: number;
}

/** Marks a provider's method that looks for what was missed: it runs at start, then again and again, never twice at once. */
export function Sweeps(definition: SweepDefinition) {
  return (_target: object, _name: string | symbol, { value }: TypedPropertyDescriptor<() => Promise<void>>): void => {
    if (value) Reflect.defineMetadata(SWEEPS, definition, value);
  };
}

/** The sweep that a method does, if any. */
export function sweptBy(method: object): SweepDefinition | undefined {
  return Reflect.getMetadata(SWEEPS, method) as SweepDefinition | undefined;
}
