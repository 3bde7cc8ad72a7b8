import { beforeAll, describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import type { FieldError, FieldValues } from 'react-hook-form';
import { z } from 'zod';
import { openProgramme } from '#contracts/progress';
import { RequestFailed } from '../api/problem.js';
import { attemptKeys } from './attempt-keys.js';
import { mistakesOf } from './mistakes.js';
import { asCode, asDay, asEmail, asNumber, asSecret, asText } from './read.js';
import { resolverOf } from './resolver.js';
import { sentenceOf } from './sentences.js';
import type { FormOf } from './use-form.js';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

describe('what is typed', () => {
  it.each([
    ['spaces around a text', asText, '　庁内 DX ', '庁内 DX'],
    ['rare characters of a name', asText, '髙﨑𠮷男', '髙﨑𠮷男'],
    ['a code in full width', asCode, ' ９９２０１１ ', '992011'],
    ['an address in full width', asEmail, 'Ａ＠city．example', 'a@city.example'],
    ['a number in full width with separators', asNumber, '１,２００', 1200],
    ['no number', asNumber, 'たくさん', 'たくさん'],
    ['a day of the Japanese calendar', asDay, 'Ｒ８．４．１', '2026-04-01'],
    ['no day', asDay, '来年', '来年'],
    ['spaces of a password', asSecret, ' a ', ' a '],
    ['nothing', asText, ' 　', undefined],
    ['no password', asSecret, '', undefined],
  ] as const)('should be understood: %s', (_, read, typed, understood) => expect(read(typed)).toBe(understood));
});

describe('judging a form by a contract', () => {
  const judge = async (values: object, given = {}) => {
    const resolve = resolverOf(openProgramme.input as unknown as z.ZodType<object, Record<string, unknown>>, given);
    const { errors } = await resolve(values as Record<string, unknown>, undefined, {
      fields: {},
      shouldUseNativeValidation: false,
    });
    return Object.fromEntries(
      Object.entries(errors).map(([name, error]) => [name, [error?.type, error?.message ?? '']]),
    );
  };
  const whole = {
    key: 'dx',
    name: '庁内DX',
    audience: 'staff',
    fiscalYear: 2026,
    startsOn: '2026-05-15',
    endsOn: '2027-02-15',
    courses: ['00000000-0000-4000-8000-000000000001'],
  };

  it('should find nothing wrong with what the service takes', async () => expect(await judge(whole)).toEqual({}));

  it('should take what is given from elsewhere', async () => {
    const { key, ...typed } = whole;
    expect(await judge(typed, { key })).toEqual({});
  });

  it('should tell what is missing from what is wrong, each with its limit', async () => {
    const wrong = { ...whole, name: undefined, fiscalYear: 1999, startsOn: 'きのう', audience: 'all', courses: [] };
    expect(await judge(wrong)).toEqual({
      name: ['missing', ''],
      fiscalYear: ['too-small', '2000'],
      startsOn: ['invalid-format', ''],
      audience: ['invalid-value', ''],
      courses: ['too-small', '1'],
    });
  });
});

describe('the sentence of a mistake', () => {
  const error = (type: string, message = ''): FieldError => ({ type, message });

  it.each([
    [error('missing'), 'text', '名前を入力してください。'],
    [error('missing'), 'file', '名前を選んでください。'],
    [error('too-big', '200'), 'text', '名前は200文字以内で入力してください。'],
    [error('too-big', '50'), 'number', '名前は50以下の数で入力してください。'],
    [error('too-small', '2'), 'list', '名前は2つ以上選んでください。'],
    [error('too-small'), 'text', '名前が短すぎるか、小さすぎます。'],
    [error('invalid-type'), 'number', '名前は数字で入力してください。'],
    [error('invalid-format'), 'date', '名前を日付として読めません。例：R8.4.1、2026/4/1'],
    [error('refused', 'パスワードは12文字以上にしてください。'), 'text', 'パスワードは12文字以上にしてください。'],
    [error('unknown-field'), 'text', '名前を確かめてください。'],
  ] as const)('should say what to do: %j in a %s', (mistake, kind, sentence) =>
    expect(sentenceOf(mistake, '名前', kind)).toBe(sentence),
  );
});

describe('attempts to send', () => {
  it('should keep their name for a repetition and change it with the content', () => {
    const keys = attemptKeys();
    const first = keys.keyFor({ name: 'a' });
    expect(keys.keyFor({ name: 'a' })).toBe(first);
    expect(keys.keyFor({ name: 'b' })).not.toBe(first);
  });

  it('should have a new name once it was done: the same again is meant', () => {
    const keys = attemptKeys();
    const first = keys.keyFor({});
    keys.done();
    expect(keys.keyFor({})).not.toBe(first);
  });
});

describe('all mistakes of a form', () => {
  const form = (errors: object, failure: RequestFailed | null = null) =>
    ({ errors, failure, fields: { current: new Map() } }) as unknown as FormOf<FieldValues>;

  it('should name what stands in no field', () =>
    expect(mistakesOf(form({ lessons: [{ title: { type: 'missing' } }] }))).toEqual([
      { sentence: '入力できない項目があります：lessons.0.title' },
    ]));

  it('should lead somebody whose session has ended to the sign-in', () =>
    expect(mistakesOf(form({}, new RequestFailed('not-signed-in', '時間が過ぎました。')))).toEqual([
      { sentence: '時間が過ぎました。', signIn: true },
    ]));
});
