import type { OutputOf } from '#contracts';
import type { readQuizText } from '#contracts/catalog';
import { blocksOf, choiceKey, QuizTextError, readBlocks, type Block } from './quiz-text.domain.js';

/** Stand for escaped characters while a question is taken apart; no text holds them. */
const escapes: readonly (readonly [string, string, string])[] = [
  ['\\~', '\uFDD0', '~'],
  ['\\=', '\uFDD1', '='],
  ['\\#', '\uFDD2', '#'],
  ['\\{', '\uFDD3', '{'],
  ['\\}', '\uFDD4', '}'],
  ['\\:', '\uFDD5', ':'],
  ['\\n', '\uFDD6', '\n'],
];
const hide = (text: string): string => escapes.reduce((made, [escaped, sign]) => made.replaceAll(escaped, sign), text);
const show = (text: string): string =>
  escapes.reduce((made, [, sign, plain]) => made.replaceAll(sign, plain), text).trim();

/** What stands before each answer: `=` right, `~` wrong, both with a weight in per cent or without. */
interface Entry {
  readonly sign: '=' | '~';
  readonly weight: number | undefined;
  readonly text: string;
  readonly feedback: string;
}

/**
 * Reads the common part of GIFT (Moodle's text form): choices, several choices by weights, true/false, short text,
 * numbers with tolerance or range, feedback, titles, remarks, categories (passed over), escapes. Essays, matching and
 * descriptions are refused by line.
 */
export const readGift = (text: string): OutputOf<typeof readQuizText> =>
  readBlocks(
    blocksOf(text, (line) => /^\s*(?:\/\/|\$CATEGORY:)/.test(line)),
    readQuestion,
  );

function readQuestion({ line, text }: Block, key: string): unknown {
  const hidden = hide(text);
  const [open, close] = [hidden.indexOf('{'), hidden.indexOf('}')];
  if (open === -1 && close === -1) throw new QuizTextError('no-answers', line);
  const lineAt = (place: number) => line + hidden.slice(0, place).split('\n').length - 1;
  if (open === -1 || close < open || hidden.indexOf('{', open + 1) !== -1 || hidden.indexOf('}', close + 1) !== -1)
    throw new QuizTextError('unclosed-answers', lineAt(Math.max(open, 0)));
  const stem = readStem(hidden.slice(0, open), hidden.slice(close + 1), line);
  const [answers = '', general = ''] = hidden.slice(open + 1, close).split('####');
  const feedback = show(general);
  const made = readAnswers(answers, lineAt(open));
  const all = { ...made.feedback, ...(feedback && { always: feedback }) };
  return { ...made.question, key, text: stem, ...(Object.keys(all).length > 0 && { feedback: all }) };
}

/** The question's text; where words stand behind the answers too, a gap stands for them. */
function readStem(before: string, after: string, line: number): string {
  const [, format, rest = ''] = /^\s*(?:::[^:]*::)?\s*(?:\[(\w+)\])?([\s\S]*)$/.exec(before) ?? [];
  if (format === 'html') throw new QuizTextError('unsupported-question', line);
  return show(after.trim() === '' ? rest : `${rest.trimEnd()} ＿＿＿ ${after.trimStart()}`);
}

interface Made {
  readonly question: object;
  readonly feedback?: { readonly right?: string; readonly wrong?: string };
}

function readAnswers(answers: string, line: number): Made {
  const text = answers.trim();
  if (text === '') throw new QuizTextError('unsupported-question', line);
  if (text.startsWith('#')) return readNumber(text.slice(1), line);
  const [, word, told = ''] = /^(T|TRUE|F|FALSE)\s*(#[\s\S]*)?$/i.exec(text) ?? [];
  if (word) return readTrueFalse(word, told);
  const entries = readEntries(answers, line);
  if (entries.some((entry) => entry.text.includes('->'))) throw new QuizTextError('unsupported-question', line);
  return entries.every(({ sign, weight }) => sign === '=' && weight === undefined)
    ? readShortText(entries)
    : readChoices(entries, line);
}

/** `T#feedback when wrong#feedback when right`. */
function readTrueFalse(word: string, told: string): Made {
  const [, wrong = '', right = ''] = told.split('#').map(show);
  return {
    question: { type: 'true-false', answer: /^t/i.test(word) },
    feedback: { ...(right && { right }), ...(wrong && { wrong }) },
  };
}

/** `#3`, `#3:0.5` (tolerance), `#1..5` (range); one answer. */
function readNumber(text: string, line: number): Made {
  const entries = /[=~]/.test(text) ? readEntries(text, line) : undefined;
  const right = entries?.filter(({ sign }) => sign === '=');
  if (entries && (right?.length !== 1 || entries.length > 1)) throw new QuizTextError('unsupported-question', line);
  const [number = '', told = ''] = entries ? [right?.[0]?.text, right?.[0]?.feedback] : text.split('#');
  const feedback = show(told);
  const plain = show(number).normalize('NFKC');
  const range = /^(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)$/.exec(plain);
  const near = /^(-?\d+(?:\.\d+)?)(?:\s*:\s*(\d+(?:\.\d+)?))?$/.exec(plain);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  if (!near && !(range && from <= to)) throw new QuizTextError('bad-number', line);
  const value = near ? Number(near[1]) : (from + to) / 2;
  const tolerance = near ? Number(near[2] ?? 0) : (to - from) / 2;
  return { question: { type: 'number', value, tolerance }, feedback: { ...(feedback && { right: feedback }) } };
}

function readShortText(entries: readonly Entry[]): Made {
  const right = show(entries.map(({ feedback }) => feedback).find((text) => text.trim() !== '') ?? '');
  const accepted = entries.map(({ text }) => show(text));
  return { question: { type: 'short-text', accepted }, feedback: { ...(right && { right }) } };
}

/** A weight makes it a question with several right choices: those above zero. */
function readChoices(entries: readonly Entry[], line: number): Made {
  if (entries.length < 2) throw new QuizTextError('one-choice', line);
  const weighted = entries.some(({ weight }) => weight !== undefined);
  const isRight = ({ sign, weight }: Entry) => (weight === undefined ? sign === '=' : weight > 0);
  const right = entries.filter(isRight).length;
  if (right === 0) throw new QuizTextError('no-correct-choice', line);
  if (right > 1 && !weighted) throw new QuizTextError('several-correct-choices', line);
  const choices = entries.map((entry, place) => {
    const feedback = show(entry.feedback);
    return { key: choiceKey(place), text: show(entry.text), correct: isRight(entry), ...(feedback && { feedback }) };
  });
  return { question: { type: right > 1 ? 'multiple-choice' : 'single-choice', choices } };
}

function readEntries(answers: string, line: number): Entry[] {
  const parts = [...answers.matchAll(/([=~])([^=~]*)/g)];
  const before = answers.slice(0, parts[0]?.index ?? answers.length);
  if (before.trim() !== '') throw new QuizTextError('stray-text', line);
  return parts.map(({ 1: sign, 2: body = '', index }) => {
    const at = line + answers.slice(0, index).split('\n').length - 1;
    const [, percent, rest = ''] = /^\s*(?:%([^%]*)%)?([\s\S]*)$/.exec(body) ?? [];
    const weight = percent === undefined ? undefined : weightOf(percent, at);
    const [text = '', ...told] = rest.split('#');
    return { sign: sign as Entry['sign'], weight, text, feedback: told.join('#') };
  });
}

function weightOf(percent: string, line: number): number {
  if (!/^-?\d{1,3}(?:\.\d{1,5})?$/.test(percent)) throw new QuizTextError('bad-weight', line);
  return Number(percent);
}
