/** One thing that was looked at. `skipped`: it could not be, which is no good sign and no bad one. */
export interface Check {
  readonly state: 'ok' | 'FAULT' | 'skipped';
  /** What, and where. */
  readonly subject: string;
  readonly detail: string;
  /** What to do, in English and Japanese; only with a fault. */
  readonly todo?: string;
}

export const ok = (subject: string, detail: string): Check => ({ state: 'ok', subject, detail });
export const fault = (subject: string, detail: string, todo: string): Check => ({
  state: 'FAULT',
  subject,
  detail,
  todo,
});
export const skipped = (subject: string, detail: string): Check => ({ state: 'skipped', subject, detail });
