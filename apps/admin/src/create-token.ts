import { MunicipalityCode } from '#contracts';
import { createToken } from '#contracts/registry';
import type { RpcClient } from '#messaging';

interface TokenOptions {
  readonly scenario: boolean;
  readonly municipality?: string | undefined;
  readonly label?: string | undefined;
  readonly backfill: boolean;
}

/** Makes an API token and answers it; it cannot be shown again. */
export async function createApiToken(rpc: RpcClient, options: TokenOptions): Promise<string> {
  if (options.scenario) {
    const { token } = await rpc.call(createToken, {
      label: 'scenario',
      roles: ['secretariat', 'municipality-admin', 'municipality-officer'],
      scopes: ['backfill', 'fictional-only'],
    });
    return token;
  }
  if (!options.municipality || !options.label)
    throw new Error('create-token needs --scenario, or --municipality CODE and --label TEXT');
  const { token } = await rpc.call(createToken, {
    label: options.label,
    roles: ['municipality-officer'],
    scopes: options.backfill ? ['backfill'] : [],
    municipality: MunicipalityCode.parse(options.municipality),
  });
  return token;
}
