import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * lmdb trusts its file: a damaged page is an answer that lies or the end of the process, without a word. So the file is
 * read here first, by the layout of lmdb's data format 2 (`MDB_page`, `MDB_meta`, `MDB_db`, `MDB_node` in its mdb.c).
 */

const MAGIC = 0xbeefc0de;
const DATA_VERSION = 2;
const META_BYTES = 168;
const HEADER = 24;
const NODE_HEADER = 8;
const NO_PAGE = 0xffffffffffffffffn;
const IS_BRANCH = 1;
const IS_LEAF = 2;
const IS_OVERFLOW = 4;
const IS_META = 8;
const VALUE_ELSEWHERE = 1;

/** A tree of pages, as a meta page names it. */
interface Tree {
  /** The list of free pages has numbers as its keys, not bytes in order. */
  sorted: boolean;
  depth: number;
  branchPages: number;
  root: number | undefined;
}

interface Meta {
  pageBytes: number;
  transaction: bigint;
  /** lmdb's list of free pages, and the data. */
  trees: Tree[];
}

/** What is wrong with the file, and what to do about it. */
export class DamagedFile extends Error {
  constructor(path: string, what: string) {
    super(
      `the store file ${path} is damaged: ${what}. Set its folder aside, restore the last backup into an empty one ` +
        `(embedded-mongo restore --from BACKUP --data DIR), and look at both with embedded-mongo doctor`,
    );
    this.name = 'DamagedFile';
  }
}

/** What lmdb says when it meets a page that is not what it looks for. */
export function isDamage(error: unknown): error is Error {
  return error instanceof Error && /^MDB_(CORRUPTED|PAGE_NOTFOUND|INVALID|PANIC)/.test(error.message);
}

/** Whether the file is one of lmdb's at all; safe beside a running writer. Throws what is wrong. */
export function checkHead(path: string): void {
  new FileCheck(path).close();
}

/**
 * Walks the trees of a file that nobody writes to: all branch pages (about one in a hundred) and the first leaf, which
 * has the catalogue; with `leaves` every page there is. Returns how many it looked at. Throws what is wrong.
 */
export function checkPages(path: string, leaves: boolean): number {
  const check = new FileCheck(path);
  try {
    return check.walk(leaves);
  } finally {
    check.close();
  }
}

class FileCheck {
  private readonly file: number;
  private readonly bytes: number;
  private readonly meta: Meta;
  private pages = 2;

  constructor(private readonly path: string) {
    if (!existsSync(path)) throw new Error(`there is no store: ${path}`);
    this.file = openSync(path, 'r');
    try {
      this.bytes = fstatSync(this.file).size;
      const first = this.readMeta(0);
      const second = this.readMeta(first.pageBytes);
      this.meta = second.transaction > first.transaction ? second : first;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    closeSync(this.file);
  }

  walk(leaves: boolean): number {
    for (const tree of this.meta.trees) {
      if (tree.root === undefined) continue;
      const found = this.walkTree(tree, tree.root, tree.depth, leaves);
      if (found !== tree.branchPages) this.fail(`${found} of ${tree.branchPages} branch pages are there`);
    }
    return this.pages;
  }

  private readMeta(at: number): Meta {
    const page = Buffer.alloc(META_BYTES);
    if (readSync(this.file, page, 0, META_BYTES, at) < META_BYTES) this.fail('its head is cut off');
    const meta = page.subarray(HEADER);
    const isMeta = (page.readUInt16LE(18) & IS_META) !== 0 && meta.readUInt32LE(0) === MAGIC;
    if (!isMeta || (meta.readUInt32LE(4) & 0xffff) !== DATA_VERSION) this.fail('its head is not that of a store');
    const pageBytes = meta.readUInt32LE(24);
    if (pageBytes < 512 || pageBytes > 65536 || (pageBytes & (pageBytes - 1)) !== 0) this.fail('its head is not whole');
    const trees = [24, 72].map((from): Tree => {
      const root = meta.readBigUInt64LE(from + 40);
      const branchPages = Number(meta.readBigUInt64LE(from + 8));
      const depth = meta.readUInt16LE(from + 6);
      return { sorted: from > 24, depth, branchPages, root: root === NO_PAGE ? undefined : Number(root) };
    });
    return { pageBytes, transaction: meta.readBigUInt64LE(128), trees };
  }

  /** Returns how many branch pages there are at and below this one. */
  private walkTree(tree: Tree, number: number, depth: number, leaves: boolean, isFirst = true): number {
    const page = this.read(number);
    const isBranch = depth > 1;
    const kind = page.readUInt16LE(18) & (IS_BRANCH | IS_LEAF | IS_OVERFLOW | IS_META);
    const keys = page.readUInt16LE(20) / 2;
    const upper = page.readUInt16LE(22) + HEADER;
    const fits = Number.isInteger(keys) && HEADER + keys * 2 <= upper && upper <= page.length;
    if (kind !== (isBranch ? IS_BRANCH : IS_LEAF) || !fits) this.fail(`page ${number} is not whole`);
    let branches = isBranch ? 1 : 0;
    let before: Buffer | undefined;
    for (let i = 0; i < keys; i += 1) {
      const at = HEADER + page.readUInt16LE(HEADER + i * 2);
      const keyAt = at + NODE_HEADER;
      const keyEnd = at < upper || keyAt > page.length ? Infinity : keyAt + page.readUInt16LE(at + 6);
      if (keyEnd > page.length) this.fail(`page ${number} has a bad entry`);
      // The first key of a branch page stands for everything below the second.
      const key = page.subarray(keyAt, keyEnd);
      if (tree.sorted && before && Buffer.compare(before, key) >= 0) this.fail(`page ${number} is out of order`);
      if (!isBranch || i > 0) before = key;
      if (!isBranch) this.checkValue(page, number, at, keyEnd);
      else {
        const child = page.readUInt32LE(at) + page.readUInt16LE(at + 4) * 2 ** 32;
        const goesFirst = isFirst && i === 0;
        if (depth > 2 || leaves || goesFirst) branches += this.walkTree(tree, child, depth - 1, leaves, goesFirst);
        else this.refuseOutside(child, 1);
      }
    }
    return branches;
  }

  /** A value is in its page, or in pages of its own. */
  private checkValue(page: Buffer, number: number, at: number, valueAt: number): void {
    const isElsewhere = (page.readUInt16LE(at + 4) & VALUE_ELSEWHERE) !== 0;
    const bytes = page.readUInt32LE(at);
    if (valueAt + (isElsewhere ? HEADER : bytes) > page.length) this.fail(`page ${number} has a bad value`);
    if (!isElsewhere) return;
    const first = Number(page.readBigUInt64LE(valueAt));
    const count = Number(page.readBigUInt64LE(valueAt + 16));
    if (count * this.meta.pageBytes < bytes + HEADER) this.fail(`page ${number} has a bad value`);
    this.refuseOutside(first, count);
    if ((this.read(first).readUInt16LE(18) & IS_OVERFLOW) === 0) this.fail(`page ${first} is not whole`);
    this.pages += count - 1;
  }

  private read(number: number): Buffer {
    this.refuseOutside(number, 1);
    const { pageBytes } = this.meta;
    const page = Buffer.allocUnsafe(pageBytes);
    readSync(this.file, page, 0, pageBytes, number * pageBytes);
    this.pages += 1;
    // Each page tells its own number, and the transaction that wrote it.
    if (page.readBigUInt64LE(0) !== BigInt(number) || page.readBigUInt64LE(8) > this.meta.transaction) {
      this.fail(`page ${number} is not whole`);
    }
    return page;
  }

  private refuseOutside(number: number, count: number): void {
    const end = (number + count) * this.meta.pageBytes;
    if (number < 2 || !(end <= this.bytes)) this.fail(`page ${number} is outside of its ${this.bytes} bytes`);
  }

  private fail(what: string): never {
    throw new DamagedFile(this.path, what);
  }
}
