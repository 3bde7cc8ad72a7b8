import { describe, expect, it } from '@jest/globals';
import { paperClausesOf } from './paper-clauses.domain.js';

describe('a specification on paper', () => {
  it('should be its clauses with their numbers, of items and paragraphs in their order', () => {
    const text = '前文\n\n# 目的 #\r\n職員の\n**学び**を支える。\n\n1. 席は1年使える\n- 字幕がある\n\n#panic("x")';
    expect(paperClausesOf(text)).toEqual([
      { heading: null, level: 1, blocks: [{ kind: 'paragraph', text: '前文' }] },
      {
        heading: '1　目的',
        level: 2,
        blocks: [
          { kind: 'paragraph', text: '職員の\n学びを支える。' },
          { kind: 'item', mark: '1.', text: '席は1年使える' },
          { kind: 'item', mark: '・', text: '字幕がある' },
          { kind: 'paragraph', text: '#panic("x")' },
        ],
      },
    ]);
    expect(paperClausesOf('')).toEqual([]);
  });

  it('should have the same clauses as comments stand at: none within code', () => {
    expect(paperClausesOf('# 書式\n```\n# 記入例\n```\n # 次')).toMatchObject([
      { heading: '1　書式', blocks: [{ text: '```\n# 記入例\n```' }] },
      { heading: '2　次' },
    ]);
  });

  it('should go down by one level at most, whatever its headings are', () => {
    const levels = paperClausesOf('### 一\n##### 二\n## 三\n# 四\n#### 五').map(({ level }) => level);
    expect(levels).toEqual([2, 3, 2, 2, 3]);
  });
});
