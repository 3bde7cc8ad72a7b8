import { MunicipalityCode, type InputOf, type OutputOf } from '#contracts';
import type { listMunicipalities } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Municipalities } from './municipalities.js';

/** The bodies to choose from, prefecture by prefecture. Whether one is admitted is not told. */
@Injectable()
export class ListMunicipalities {
  constructor(private readonly municipalities: Municipalities) {}

  execute({ prefecture }: InputOf<typeof listMunicipalities>): OutputOf<typeof listMunicipalities> {
    const listed = this.municipalities.listed();
    const here = listed.filter((one) => one.prefecture === prefecture);
    return {
      prefectures: [...new Set(listed.map((one) => one.prefecture))],
      municipalities: here.map(({ code, name, kana }) => ({
        municipality: MunicipalityCode.parse(code),
        name,
        kana,
      })),
    };
  }
}
