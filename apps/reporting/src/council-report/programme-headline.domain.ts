import { MASKED, type ProgrammeFigures } from '#contracts/reporting';
import { peopleWords, percentWords } from '../words.domain.js';

/**
 * What a programme's figures say, in a sentence: first what the programme is for, as far as it is known; else how far
 * people have come. Says nothing that is not in the figures shown.
 */
export function programmeHeadline(f: ProgrammeFigures, preliminary: boolean): string {
  const mark = preliminary ? '（速報）' : '';
  if (f.enrolled === 0) return 'まだ登録した人がいないため、成果はこれからです。';
  if (f.started === 0) return `${subjectOf(f)}、学習を始めた人はまだいません。`;
  const learned = learnedWords(f);
  const came = outcomeWords(f);
  return [learned, came].filter(Boolean).join('') + mark;
}

const subjectOf = ({ enrolled }: ProgrammeFigures): string =>
  enrolled === MASKED ? '登録した人は少人数で' : `${peopleWords(enrolled)}が登録し`;

function learnedWords({ started, completed, completionRate }: ProgrammeFigures): string {
  if (started === MASKED && typeof completed === 'number')
    return completed === 0 ? '修了した人はまだいません。' : `${peopleWords(completed)}が修了しました。`;
  if (started === MASKED) return '個人が分かるおそれがあるため、学んだ人と修了した人の数は出していません。';
  if (completed === MASKED)
    return `学習を始めた人は${peopleWords(started)}です。修了した人の数は、個人が分かるおそれがあるため出していません。`;
  if (completed === 0) return `${peopleWords(started)}が学習を始め、修了した人はまだいません。`;
  const share = typeof completionRate === 'number' ? `（${percentWords(completionRate)}）` : '';
  return `${peopleWords(started)}が学習を始め、${peopleWords(completed)}${share}が修了しました。`;
}

/** What came of it; empty where nothing is known that can be shown. */
function outcomeWords({ completed, employment, checkpoints, useAtWork, understanding }: ProgrammeFigures): string {
  if (completed === 0) return '';
  // 0% would be said of people of whom nobody has told anything yet.
  if (employment?.employed === 0 && checkpoints?.knownAfterThree === 0)
    return '修了した人の就職の状況は、まだ確認できていません。';
  if (employment) {
    const { rate, employed, denominator } = employment;
    if (typeof rate !== 'number' || denominator === 0)
      return employment.rate === MASKED || completed === MASKED ? '' : '就職の状況はまだ分かっていません。';
    return `就職率は${percentWords(rate)}（対象者${peopleWords(denominator)}のうち${peopleWords(employed)}）です。`;
  }
  if (typeof useAtWork.rate === 'number' && useAtWork.answered !== 0)
    return `3か月後の調査に答えた${peopleWords(useAtWork.answered)}のうち、${percentWords(useAtWork.rate)}が仕事で活用しています。`;
  if (typeof understanding.changePoints === 'number') {
    const { preRate, postRate } = understanding;
    return `内容を理解していると答えた人の割合は、受講前の${percentWords(preRate)}から修了時は${percentWords(postRate)}になりました。`;
  }
  return completed !== MASKED && useAtWork.answered === 0 && understanding.matched === 0
    ? '仕事での活用はまだ分かっていません。'
    : '';
}
