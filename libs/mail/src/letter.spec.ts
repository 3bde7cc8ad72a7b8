import { describe, expect, it } from '@jest/globals';
import {
  digest,
  dueSoon,
  applicationConfirm,
  applicationState,
  invitation,
  notStarted,
  overdue,
  passwordReset,
  placementCheck,
  roleOffer,
  seatOffer,
  surveyInvitation,
  useAnsweredInYourName,
  useConfirmation,
  useConfirmed,
  type Language,
} from './index.js';
import { render } from './letter.js';

const reminder = { municipality: 'デモ県あおば市', endsOn: '2027-03-31' };
/** As long as a name may be, and with a link in it. */
const appliedFor = { municipality: 'デモ県あおば市', programme: `https://elsewhere.example/${'講'.repeat(174)}` };
const letters = {
  confirm: applicationConfirm(appliedFor),
  seat: seatOffer(appliedFor),
  ...Object.fromEntries(
    (['submitted', 'waiting', 'accepted', 'granted', 'declined', 'withdrawn'] as const).map((state) => [
      state,
      applicationState(appliedFor, state),
    ]),
  ),
  invitation: invitation('デモ県あおば市'),
  offer: roleOffer(null),
  reset: passwordReset(),
  dueSoon: dueSoon(reminder),
  overdue: overdue(reminder),
  notStarted: notStarted(reminder),
  digest: digest('デモ県あおば市', { notStarted: 3, behind: 2, overdue: 0, completed: 9 }),
  placement: placementCheck('デモ県あおば市', 3),
  survey: surveyInvitation('デモ県あおば市', '2026-11-30', true),
  useConfirmation: useConfirmation('デモ県あおば市'),
  useConfirmed: useConfirmed(),
  useAnswered: useAnsweredInYourName('デモ県あおば市'),
};

describe.each(Object.entries(letters))('the words of the %s', (_, texts) => {
  it.each(['ja', 'en'] as const)('should hold one link, to our own host, in %s', (language: Language) => {
    const letter = { to: 'someone@city.example', language, texts, path: '/code#ABCD' };
    const { subject, body } = render(letter, 'https://manabi.example/');
    expect(body.match(/[a-z]+:\/\/\S+/g)).toEqual(['https://manabi.example/code#ABCD']);
    expect(subject).toMatch(language === 'ja' ? /^【Manabi】\P{Cc}+$/u : /^\[Manabi\] [\x20-\x7e]+$/);
    expect(body).not.toContain('someone@');
    expect(Buffer.byteLength(body)).toBeLessThan(2000);
  });
});

describe('a letter that may be stopped', () => {
  it.each(['ja', 'en'] as const)('should say where, behind its own link, in %s', (language: Language) => {
    const letter = { to: 'someone@city.example', language, texts: dueSoon(reminder), path: '/', stop: '/stop#X' };
    const { body } = render(letter, 'https://manabi.example/');
    expect(body.match(/[a-z]+:\/\/\S+/g)).toEqual(['https://manabi.example/', 'https://manabi.example/stop#X']);
  });
});
