import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How the supervisor runs a child; `env` is read at each of its starts. */
export interface Spec {
  readonly name: string;
  readonly isReady: (log: string) => boolean | Promise<boolean>;
  env?: NodeJS.ProcessEnv;
}

interface Child {
  pid(): number | undefined;
}

interface Supervisor {
  start(spec: Spec): Child;
  ready(name: string, timeoutMs?: number): Promise<void>;
  output(name: string): string;
  stop(): Promise<void>;
}

interface Platform {
  readonly url: string;
  readonly dataDir: string;
  readonly names: readonly string[];
  readonly metricsPort: number;
  readonly children: Readonly<Record<string, Child>>;
  stop(): Promise<void>;
}

/** What a drill uses of `scripts/lib`. */
export interface Scripts {
  Supervisor: new (options: { dataDir: string }) => Supervisor;
  startPlatform(options: object): Promise<Platform>;
  natsServer(options: object): Spec;
  redisServer(options: object): Spec;
  storeServer(options: { dir: string }): Spec;
  freePorts(count: number): Promise<number[]>;
  httpOk(url: string, timeoutMs: number): Promise<boolean>;
}

/** The scripts of a copied build: they start what lies beside them. */
export async function scriptsOf(root: string): Promise<Scripts> {
  const scripts = {};
  // One after the other: Jest's loader mixes up what modules imported at once import themselves.
  for (const name of ['supervisor', 'platform', 'servers', 'ports'])
    Object.assign(scripts, await import(pathToFileURL(join(root, `scripts/lib/${name}.mjs`)).href));
  return scripts as Scripts;
}
