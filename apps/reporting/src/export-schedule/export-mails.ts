import { AccountId, dayInJapan, MunicipalityCode } from '#contracts';
import { listDigestReaders } from '#contracts/registry';
import { exportReady, type Composer } from '#mail';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ExportRunRepository } from '../export-run/index.js';
import { MunicipalityNames } from '../municipality/index.js';

type Written = Awaited<ReturnType<Composer>>;
const nothing = { notSent: 'no-longer-needed' } as const;

/** Writes that a monthly export is ready: the mail's subject is the export, its period the month. */
@Injectable()
export class ExportMails {
  constructor(
    private readonly runs: ExportRunRepository,
    private readonly names: MunicipalityNames,
    private readonly rpc: RpcClient,
  ) {}

  composers(): Record<'export-ready', Composer> {
    return {
      'export-ready': async ({ subject, municipality }) =>
        municipality === null ? nothing : inTenant(municipality, () => this.write(subject, municipality)),
    };
  }

  private async write(exportRun: string, municipality: string): Promise<Written> {
    const run = await this.runs.find(exportRun);
    if (!run?.fileHash || !run.made) return nothing;
    const { readers } = await this.rpc.call(listDigestReaders, { account: AccountId.parse(run.account) });
    const [reader] = readers;
    if (!reader?.office) return nothing;
    if (reader.email === null) return { notSent: 'no-address' };
    const name = await this.names.get(MunicipalityCode.parse(municipality));
    const texts = exportReady({ municipality: name, until: dayInJapan(run.made.expiresAt) });
    return { to: reader.email, language: reader.language, texts, path: `/exports?municipality=${municipality}` };
  }
}
