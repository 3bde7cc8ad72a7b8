import { describe, expect, it } from '@jest/globals';
import { clausesOf } from './clauses.domain.js';

const numbered = (text: string) => clausesOf(text).map(({ clause, title, text: said }) => [clause, title, said]);

describe('the clauses of a specification', () => {
  it('should be its headings in their order, and what stands above them', () => {
    expect(numbered('前文\n\n## 第1条 目的 ##\r\n学ぶ。\n### 細目\n\n## 第2条 数量\n300席')).toEqual([
      [0, null, '前文'],
      [1, '第1条 目的', '学ぶ。'],
      [2, '細目', ''],
      [3, '第2条 数量', '300席'],
    ]);
  });

  it('should be the whole where there is no heading, and begin with 1 where nothing stands above the first', () => {
    expect(numbered('一式\n#番号ではない')).toEqual([[0, null, '一式\n#番号ではない']]);
    expect(numbered('\n# 一')).toEqual([[1, '一', '']]);
  });

  it('should not begin within code', () => {
    expect(numbered('# 書式\n```\n# 記入例\n~~~\n```\n# 次')).toEqual([
      [1, '書式', '```\n# 記入例\n~~~\n```'],
      [2, '次', ''],
    ]);
  });
});
