import { hasValidCheckDigit, isFictional } from '#contracts';

export const municipalityTypes = ['prefecture', 'designated_city', 'city', 'special_ward', 'town', 'village'] as const;

/** A local public body of the master list. */
export interface Municipality {
  readonly code: string;
  readonly prefecture: string;
  readonly name: string;
  readonly kana: string;
  readonly type: (typeof municipalityTypes)[number];
}

/**
 * Reads a master list: `code,prefecture,name,kana,type`, a line each, without quotes.
 * @throws Error naming the line that is wrong, so that the service does not start with a broken list.
 */
export function parseMaster(csv: string): Map<string, Municipality> {
  const [, ...lines] = csv.trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [code = '', prefecture = '', name = '', kana = '', typeName = ''] = line.trim().split(',');
      const type = municipalityTypes.find((known) => known === typeName);
      if (!/^\d{6}$/.test(code) || !hasValidCheckDigit(code) || !prefecture || !name || !kana || !type)
        throw new Error(`master list of municipalities: ${line}`);
      return [code, { code, prefecture, name, kana, type }];
    }),
  );
}

/** A body for a code 99… that no list names: outside programs practise with codes of their own. */
export function inventMunicipality(code: string): Municipality | null {
  if (!isFictional(code) || !hasValidCheckDigit(code)) return null;
  return { code, prefecture: 'デモ県', name: `デモ${code}市`, kana: 'デモシ', type: 'city' };
}
