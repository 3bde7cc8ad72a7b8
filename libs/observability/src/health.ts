const CHECK_LIMIT_MS = 1000;

export type DependencyState = 'up' | `down: ${string}`;

export interface Readiness {
  ok: boolean;
  dependencies: Record<string, DependencyState>;
}

/** What this process needs to serve. Ready only when every registered check passes within a second. */
export class Health {
  private readonly checks = new Map<string, () => Promise<void> | void>();

  /** `check` throws (or rejects) when the dependency cannot be used; its message is shown to operators. */
  register(name: string, check: () => Promise<void> | void): void {
    this.checks.set(name, check);
  }

  async ready(): Promise<Readiness> {
    const states = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await stateOf(check)] as const),
    );
    return { ok: states.every(([, state]) => state === 'up'), dependencies: Object.fromEntries(states) };
  }
}

async function stateOf(check: () => Promise<void> | void): Promise<DependencyState> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_LIMIT_MS} ms`)), CHECK_LIMIT_MS);
  });
  try {
    await Promise.race([(async () => check())(), tooLate]);
    return 'up';
  } catch (error) {
    return `down: ${reasonOf(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A refused connection on two address families has an empty message and only a code.
  return error.message || ('code' in error ? String(error.code) : error.name);
}
