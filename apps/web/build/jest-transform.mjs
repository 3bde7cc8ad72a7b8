import { transformSync } from '@swc/core';
import { withMacros } from './texts.mjs';

/** For Jest: the sources of the pages, with Lingui's macros and JSX. Texts stay in Japanese: no catalogue is needed. */
export default {
  /** @param {string} source @param {string} filename */
  process(source, filename) {
    const expanded = withMacros(source, filename, { keepMessages: true });
    const { code } = transformSync(expanded?.code ?? source, {
      filename,
      swcrc: false,
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2023',
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    });
    return { code };
  },
};
