const CHECK_LIMIT_MS = 1000;
const EXAMINATION_LIMIT_MS = 10_000;

export type DependencyState = 'up' | `down: ${string}`;

export interface Readiness {
  ok: boolean;
  dependencies: Record<string, DependencyState>;
}

/** What came of looking closer. */
export interface Examined {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** What this process needs to serve. Ready only when every registered check passes within a second. */
export class Health {
  private readonly checks = new Map<string, () => Promise<void> | void>();
  private readonly examinations = new Map<string, () => Promise<string>>();

  /** `check` throws (or rejects) when the dependency cannot be used; its message is shown to operators. */
  register(name: string, check: () => Promise<void> | void): void {
    this.checks.set(name, check);
  }

  /** What is looked at only when an operator asks: `look` says in a few words what it found, or throws what is wrong. */
  examine(name: string, look: () => Promise<string>): void {
    this.examinations.set(name, look);
  }

  /** Every check and examination, in the order of their registration. */
  async examined(): Promise<Examined[]> {
    const { dependencies } = await this.ready();
    const checked = Object.entries(dependencies).map(([name, state]) => ({ name, ok: state === 'up', detail: state }));
    const closer = [...this.examinations].map(async ([name, look]) => {
      let detail = '';
      const state = await stateOf(async () => void (detail = await look()), EXAMINATION_LIMIT_MS);
      return { name, ok: state === 'up', detail: state === 'up' ? detail : state.replace('down: ', '') };
    });
    return [...checked, ...(await Promise.all(closer))];
  }

  async ready(): Promise<Readiness> {
    const states = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await stateOf(check, CHECK_LIMIT_MS)] as const),
    );
    return { ok: states.every(([, state]) => state === 'up'), dependencies: Object.fromEntries(states) };
  }
}

async function stateOf(check: () => Promise<void> | void, limitMs: number): Promise<DependencyState> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
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
