import type { ApiClient } from '#api-client';
import { raiseChallenge } from '#contracts/exchange';
import { describe, it } from '@jest/globals';
import { joinNetwork } from '../platform.js';
import type { World } from './world.js';

const asking = '992011';
const asked = '992038';

/** From a municipality like ours to the address of its official. */
export const matchingStories = (world: World) =>
  describe('municipalities like ours', () => {
    const raise = (office: ApiClient, title: string, stage: 'starting' | 'advanced') =>
      office.call(raiseChallenge, {
        key: 'alike',
        theme: 'citizens',
        kind: 'other',
        otherKind: '体制',
        title,
        tried: '',
        stage,
        urgency: 'later',
        visibility: 'members',
      });

    it('should be found with the reasons in words, be asked for contact, and show the official once they accept', async () => {
      await world.person('municipality-admin', `admin@${asking}.example`);
      await world.journey.signedIn(asked, 'municipality-admin', `admin@${asked}.example`);
      const program = await world.journey.backfill();
      const [here, there] = [program.in(asking), program.in(asked)];
      await joinNetwork(here, asking);
      await joinNetwork(there, asked);
      await raise(here, '詳しい職員が異動すると続かない', 'starting');
      await raise(there, '詳しい職員が異動しても続く引継ぎ', 'advanced');

      const visit = await world.visit('/exchange', { as: `admin@${asking}.example` });
      const { page } = visit;
      await page.getByRole('link', { name: '似た自治体' }).press('Enter');
      const similar = page.getByRole('region', { name: 'デモ県つきみ市' });
      await similar.getByText('「詳しい職員が異動しても続く引継ぎ」は、言葉が似ています。').waitFor();
      await similar.getByText('取り組みが先に進んでいます（進んでいる）。').waitFor();
      await page.getByRole('heading', { name: '選び方' }).waitFor();
      await visit.examine('similar-municipalities');
      await similar.getByRole('button', { name: '連絡を希望する' }).press('Enter');
      await page.getByLabel('どの課題についてか').selectOption('詳しい職員が異動しても続く引継ぎ');
      await page.getByRole('button', { name: '連絡の希望を送る' }).press('Enter');
      await page
        .getByRole('alert')
        .getByRole('link', { name: /連絡したい理由/ })
        .waitFor();
      await visit.examine('contact-request-new');
      await page.getByLabel('連絡したい理由').fill('引継ぎのしかたを聞きたい');
      await page.getByRole('button', { name: '連絡の希望を送る' }).press('Enter');
      await page.getByText('連絡の希望を送りました。').waitFor();
      await page.getByRole('link', { name: '送った希望を見る' }).click();
      await page.getByText('返事待ち').waitFor();

      const answering = await world.visit('/exchange/contact-requests', { as: `admin@${asked}.example` });
      await answering.page.getByText('引継ぎのしかたを聞きたい').waitFor();
      await answering.page.getByRole('button', { name: '受ける' }).press('Enter');
      await answering.page.getByRole('dialog').getByRole('button', { name: '受ける' }).press('Enter');
      await answering.page.getByRole('link', { name: `admin@${asking}.example` }).waitFor();
      await answering.examine('contact-requests');
      await page.reload();
      await page.getByRole('link', { name: `admin@${asked}.example` }).waitFor();
    });
  });
