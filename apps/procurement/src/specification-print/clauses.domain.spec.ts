import { describe, expect, it } from '@jest/globals';
import { clausesOf } from './clauses.domain.js';

describe('a specification on paper', () => {
  it('should be its headings, items and paragraphs, in their order', () => {
    const text = '# 目的\r\n職員の\n**学び**を支える。\n\n1. 席は1年使える\n- 字幕がある\n\n#panic("x")';
    expect(clausesOf(text)).toEqual([
      { kind: 'heading', text: '目的' },
      { kind: 'paragraph', text: '職員の\n学びを支える。' },
      { kind: 'item', mark: '1.', text: '席は1年使える' },
      { kind: 'item', mark: '・', text: '字幕がある' },
      { kind: 'paragraph', text: '#panic("x")' },
    ]);
    expect(clausesOf('')).toEqual([]);
  });
});
