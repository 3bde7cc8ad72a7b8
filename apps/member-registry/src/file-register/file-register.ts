import { dayInJapan, MunicipalityCode, type OutputOf } from '#contracts';
import {
  describePersonalData,
  personalDataOwners,
  type exportPersonalFileRegister,
  type getPersonalFileRegister,
} from '#contracts/privacy';
import { listPrivacyTerms } from '#contracts/progress';
import { writeCsv } from '#csv';
import { FileStore } from '#files';
import { RpcClient } from '#messaging';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Municipalities } from '../municipality/index.js';
import { registerOf } from './register.domain.js';

type Register = OutputOf<typeof getPersonalFileRegister>;

const MAX_BYTES = 4 * 1024 * 1024;

const countedWords = { people: '人', enrolments: '受講登録' };

const columns: readonly (readonly [string, (file: Register['files'][number]) => string | number | null])[] = [
  ['個人情報ファイルの名称', ({ name }) => name],
  ['実施機関の名称', ({ organs }) => organs.join('、')],
  ['利用目的', ({ purposes }) => purposes.join('、')],
  ['記録項目', ({ items }) => items.join('、')],
  ['記録範囲', ({ scope }) => scope],
  ['収集方法', ({ source }) => source],
  ['経常的提供先', ({ passedOn }) => passedOn],
  ['保存期間', ({ retention }) => retention.join('、')],
  ['本人の数', ({ people }) => people],
  ['数え方', ({ counted }) => counted && countedWords[counted]],
  ['公表（1,000人以上）', ({ toPublish }) => (toPublish ? '要' : '不要')],
];

/** The register of personal-information files of a municipality, made anew each time it is asked for. */
@Injectable()
export class FileRegister {
  constructor(
    private readonly municipalities: Municipalities,
    private readonly files: FileStore,
    private readonly rpc: RpcClient,
  ) {}

  async get(now = new Date()): Promise<Register> {
    const municipality = MunicipalityCode.parse(requireTenant());
    const municipalityName = this.municipalities.nameOf(municipality);
    const [terms, ...described] = await Promise.all([
      this.rpc.call(listPrivacyTerms, {}),
      ...personalDataOwners.map((owner) => this.rpc.call(describePersonalData, {}, owner)),
    ]);
    const collections = described.flatMap((one) => one.collections);
    const files = registerOf(municipalityName, collections, terms);
    return { municipality, municipalityName, asOf: now.toISOString(), files };
  }

  async export(now = new Date()): Promise<OutputOf<typeof exportPersonalFileRegister>> {
    const { municipality, files } = await this.get(now);
    const rows = files.map((file) => columns.map(([, cell]) => cell(file)));
    const text = writeCsv(
      columns.map(([title]) => title),
      rows,
    );
    const { hash } = await this.files.put(Buffer.from(text), { maxBytes: MAX_BYTES });
    return { fileHash: hash, fileName: `個人情報ファイル簿_${municipality}_${dayInJapan(now)}.csv` };
  }
}
