/** How much is measured. */
export interface Settings {
  /** `B1`, … and `store`. */
  readonly figures: ReadonlySet<string>;
  readonly rounds: number;
  /** Of each load. */
  readonly ms: number;
  /** How many are searched, where not as many as the bar says. */
  readonly documents?: number;
  readonly say: (text: string) => void;
}
