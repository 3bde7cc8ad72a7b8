import type { ImportNote } from '#contracts/registry';
import { Database, isDuplicate, naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import {
  addCounts,
  countRows,
  rowsOf,
  type ChunkResult,
  type Counts,
  type ImportedRow,
  type RefusedRow,
} from './import-chunk.domain.js';
import { importChunks, type ImportChunkDocument } from './import-chunk.schema.js';

const idOf = (importId: string, number: number) => naturalId('import-chunk', importId, String(number));

@Injectable()
export class ImportChunkRepository {
  private readonly model: Model<ImportChunkDocument>;

  constructor(database: Database) {
    this.model = database.model<ImportChunkDocument>(importChunks);
  }

  find(importId: string, number: number): Promise<ImportChunkDocument | null> {
    return this.model.findById(idOf(importId, number)).lean<ImportChunkDocument>().exec();
  }

  /** Keeps a chunk's plan, or its result when there is nothing to do. False when another run has planned it already. */
  async insert(importId: string, number: number, result: ChunkResult, done: boolean): Promise<boolean> {
    const [_id, tenant, counts] = [idOf(importId, number), requireTenant(), countRows(result)];
    try {
      await this.model.insertMany([{ _id, tenant, importId, number, done, ...result, counts }], { lean: true });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** `result`: where it differs from the plan. */
  async finish(importId: string, number: number, result: ChunkResult | null): Promise<void> {
    const { accepted, refused } = result ?? {};
    const changed = result && { accepted, refused, counts: countRows(result) };
    await this.model.updateOne({ _id: idOf(importId, number), done: false }, { $set: { done: true, ...changed } });
  }

  /** What the finished chunks did so far. */
  async counts(importId: string): Promise<Counts> {
    const chunks = await this.model.find({ importId, done: true }, { counts: 1 }).lean<{ counts: Counts }[]>();
    return addCounts(chunks.map(({ counts }) => counts));
  }

  /** How many of the accepted rows of the finished chunks were decided by a rule, by what was decided. */
  async notes(importId: string): Promise<{ note: ImportNote; rows: number }[]> {
    const chunks = await this.model
      .find({ importId, done: true }, { 'accepted.note': 1 })
      .lean<{ accepted: { note?: ImportNote }[] }[]>();
    const rows = new Map<ImportNote, number>();
    for (const { note } of chunks.flatMap(({ accepted }) => accepted))
      if (note) rows.set(note, (rows.get(note) ?? 0) + 1);
    return [...rows].map(([note, count]) => ({ note, rows: count }));
  }

  /** The refused rows of the finished chunks in the file's order, at least `limit` of them where there are so many. */
  async refused(importId: string, limit = Infinity): Promise<RefusedRow[]> {
    const rows: RefusedRow[] = [];
    const chunks = this.model
      .find({ importId, done: true, 'counts.refused': { $gt: 0 } }, { refused: 1 })
      .sort({ number: 1 })
      .lean<{ refused: RefusedRow[] }>()
      .cursor();
    for await (const chunk of chunks as AsyncIterable<{ refused: RefusedRow[] }>) {
      rows.push(...chunk.refused);
      if (rows.length >= limit) break;
    }
    return rows;
  }

  /** Rows of the finished chunks after one, in the file's order; of one outcome, or all. */
  async rows(
    importId: string,
    outcome: ImportedRow['outcome'] | undefined,
    afterRow: number,
    limit: number,
  ): Promise<ImportedRow[]> {
    const found: ImportedRow[] = [];
    const counted = outcome && { [`counts.${outcome}`]: { $gt: 0 } };
    const chunks = this.model
      .find({ importId, done: true, ...counted })
      .sort({ number: 1 })
      .lean<ImportChunkDocument>()
      .cursor();
    for await (const chunk of chunks as AsyncIterable<ImportChunkDocument>) {
      const rows = rowsOf(chunk).filter((one) => one.row > afterRow && (!outcome || one.outcome === outcome));
      found.push(...rows.slice(0, limit - found.length));
      if (found.length === limit) break;
    }
    return found;
  }

  /** Whoever stands in an accepted row of the finished chunks. */
  async people(importId: string): Promise<Set<string>> {
    const chunks = await this.model
      .find({ importId, done: true }, { 'accepted.person': 1 })
      .lean<{ accepted: { person: string }[] }[]>();
    return new Set(chunks.flatMap(({ accepted }) => accepted.map(({ person }) => person)));
  }

  /** Whether one of these people stands in an accepted row. */
  async hasAnyOf(importId: string, people: readonly string[]): Promise<boolean> {
    return (await this.model.findOne({ importId, 'accepted.person': { $in: [...people] } }, { _id: 1 })) !== null;
  }

  /** Takes the accepted rows of people out; the counts stay. */
  async forget(importId: string, people: readonly string[]): Promise<void> {
    const ids = [...people];
    const theirs = { importId, 'accepted.person': { $in: ids } };
    await this.model.updateMany(theirs, { $pull: { accepted: { person: { $in: ids } } } } as object);
  }
}
