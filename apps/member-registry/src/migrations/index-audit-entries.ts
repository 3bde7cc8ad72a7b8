import { canonical } from '#audit';
import type { Migration } from '#persistence';
import { entriesOf, searchKeysOf } from '../audit/index.js';
import { dropIndex } from './drop-index.js';

interface Block {
  readonly _id: string;
  readonly tenant: string;
  readonly seq: number;
  readonly body: string;
}

/** Entries are found by what stands beside each of them; before, blocks named the accounts and subjects in them. */
export const indexAuditEntries: Migration = {
  id: 2,
  name: 'index audit entries',
  run: async (step) => {
    await dropIndex(step, 'audit_blocks', 'tenant_1_about_1_seq_-1');
    const blocks = step.collection('audit_blocks');
    const arrivals = step.collection('audit_arrivals');
    for await (const found of blocks.find({ about: { $exists: true } })) {
      const block = found as unknown as Block;
      const updates = entriesOf(block).map((entry) => ({
        updateOne: {
          filter: { _id: entry.entry },
          update: {
            $set: { tenant: block.tenant, block: block.seq, body: canonical(entry), ...searchKeysOf(entry) },
            $unset: { pending: '' },
          },
          upsert: true,
        },
      }));
      if (updates.length > 0) await arrivals.bulkWrite(updates as never, { ordered: false });
      await blocks.updateOne({ _id: block._id as never }, { $unset: { about: '' } });
    }
  },
};
