import { newId } from '../device/new-id.js';

/** Names the attempts to send something: the same name as before while the same is sent once more. */
export function attemptKeys() {
  let last = { body: '', key: '' };
  return {
    keyFor(values: unknown): string {
      const body = JSON.stringify(values);
      if (last.key === '' || last.body !== body) last = { body, key: newId() };
      return last.key;
    },
    /** It was done: the same again is meant as another act. */
    done(): void {
      last = { body: '', key: '' };
    },
  };
}
