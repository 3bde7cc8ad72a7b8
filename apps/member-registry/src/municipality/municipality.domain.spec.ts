import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { inventMunicipality, parseMaster } from './municipality.domain.js';

const master = parseMaster(readFileSync(new URL('./municipalities.csv', import.meta.url), 'utf8'));

describe('the master list', () => {
  it('should hold all 1,788 bodies of Japan by kind', () => {
    const kinds = [...master.values()].map(({ type }) => type);
    const count = (type: string) => kinds.filter((kind) => kind === type).length;
    expect(master.size).toBe(1788);
    expect(['prefecture', 'designated_city', 'city', 'special_ward', 'town', 'village'].map(count)).toEqual([
      47, 20, 772, 23, 743, 183,
    ]);
  });

  it('should keep the first zero of a code', () => {
    expect(master.get('012025')?.name).toBe('函館市');
  });

  it('should hold no fictional body', () => {
    expect([...master.keys()].filter((code) => code.startsWith('99'))).toEqual([]);
  });

  it('should stop the start when a line is wrong, naming it', () => {
    expect(() => parseMaster('code,prefecture,name,kana,type\n012024,北海道,函館市,ハコダテシ,city')).toThrow('012024');
  });
});

describe('a code 99… of nobody’s list', () => {
  it('should get a made-up body', () => {
    expect(inventMunicipality('992046')?.name).toBe('デモ992046市');
  });

  it.each(['992047', '131237'])('should get none when it is %s', (code) => {
    expect(inventMunicipality(code)).toBeNull();
  });
});
