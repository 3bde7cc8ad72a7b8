/** Somebody's old and new department, each as the ids from the top down. */
export interface Move {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Over which of the departments that somebody leads the role ends when they go elsewhere: where they were, or above it,
 * and are no longer. Who goes on within what they lead, or leads what they were never in, goes on leading it.
 */
export const endedBy = ({ from, to }: Move, led: readonly string[]): string[] =>
  led.filter((department) => from.includes(department) && !to.includes(department));
