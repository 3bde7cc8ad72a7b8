import type { KeyboardEvent } from 'react';

/** Whether a key belongs to an input method at work (key code 229 in some browsers): it is nobody else's. */
const isConverting = ({ nativeEvent, keyCode }: KeyboardEvent): boolean => nativeEvent.isComposing || keyCode === 229;

/** Enter that ends a conversion does not send the form. */
export function ignoreWhileConverting(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isConverting(event)) event.preventDefault();
}
