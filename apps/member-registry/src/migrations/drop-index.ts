import type { MigrationStep } from '#persistence';

/** Missing already, or with its collection: the same to us. */
export async function dropIndex(step: MigrationStep, collection: string, index: string): Promise<void> {
  try {
    await step.collection(collection).dropIndex(index);
  } catch (error) {
    const missing = [26, 27];
    if (!missing.includes((error as { code?: number }).code ?? 0)) throw error;
  }
}
