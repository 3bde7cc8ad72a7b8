import type { JobDefinition } from './job.js';
import { processedBy } from './processes.js';
import type { ProviderMethod } from './provider-methods.js';

export interface JobHandler {
  definition: JobDefinition;
  handle(data: unknown): Promise<void>;
}

/**
 * Pairs declared jobs with their handlers.
 * @throws when they do not match one to one, naming the job and the file to write or to mend: the boot stops.
 */
export function pairHandlers(declared: JobDefinition[], methods: ProviderMethod[]): JobHandler[] {
  const found = methods.flatMap((method) => {
    const definition = processedBy(method.method);
    return definition ? [{ definition, ...method }] : [];
  });
  const faults = [
    ...doubled(declared).map((name) => `job "${name}" is declared twice: keep one in JobsModule.forRoot({ jobs })`),
    ...found
      .filter(({ definition }) => !declared.includes(definition))
      .map(
        ({ definition: { name }, title }) =>
          `job "${name}" has a handler, ${title}, but is not declared: add it to JobsModule.forRoot({ jobs })`,
      ),
    ...declared.flatMap((definition) => {
      const titles = found.filter((handler) => handler.definition === definition).map(({ title }) => title);
      if (titles.length === 1) return [];
      if (titles.length > 1)
        return [`job "${definition.name}" has ${titles.length} handlers: keep one of ${titles.join(', ')}`];
      return [
        `job "${definition.name}" has no handler: write ${definition.name}.job.ts with a method marked ` +
          `@Processes(…) and list its class in a module's providers`,
      ];
    }),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return found.map(({ definition, call }) => ({ definition, handle: async (data) => void (await call(data)) }));
}

function doubled(declared: JobDefinition[]): string[] {
  const names = declared.map(({ name }) => name);
  return names.filter((name, index) => names.indexOf(name) !== index);
}
