/** What this device keeps for next time; where storing is switched off, nothing is kept and nothing breaks. */
function tried<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** A small text that stays on this device. */
export const kept = {
  read: (name: string): string | null => tried(() => localStorage.getItem(`manabi-${name}`)),
  write: (name: string, value: string): void => void tried(() => localStorage.setItem(`manabi-${name}`, value)),
  forget: (name: string): void => void tried(() => localStorage.removeItem(`manabi-${name}`)),
};

/** A small text that stays as long as this tab. */
export const keptInTab = {
  read: (name: string): string | null => tried(() => sessionStorage.getItem(`manabi-${name}`)),
  write: (name: string, value: string): void => void tried(() => sessionStorage.setItem(`manabi-${name}`, value)),
};
