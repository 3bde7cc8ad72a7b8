import { createContext, useContext, useEffect } from 'react';

/** Lets what stands on a page say that something is wrong with it; `Page` gives it. */
export const PageMark = createContext<(wrong: boolean) => void>(() => undefined);

/** While `wrong`, the window's title begins with 「エラー：」: the first thing a screen reader says. */
export function useErrorMark(wrong: boolean): void {
  const mark = useContext(PageMark);
  useEffect(() => {
    mark(wrong);
    return () => mark(false);
  }, [mark, wrong]);
}
