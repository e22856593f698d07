import { INDEX_FORMATS, writeIndex } from '../../views/index/index-format.ts';
import { indexOf } from '../../views/index/index-data.ts';
import { answering } from '../answer.ts';
import { GetRunbookIndex } from '../requests.ts';
import type { Feature } from './feature.ts';

/** Documents to hand over. */
export const exports: Feature = {
  capabilities: {},
  register(host) {
    const { workspace } = host;
    const answer = answering(host);
    answer(GetRunbookIndex, ({ program, format, target }) => {
      const coverage = workspace.coverage(program);
      const known = INDEX_FORMATS.find((each) => each === format);
      if (!workspace.ready) return { problem: 'The runbooks are still being read. Try again in a moment.' };
      if (!coverage || !known) return { problem: 'There is no such program, or no such format.' };
      if (coverage.broken) return { problem: 'soc2.yaml does not parse. Mend what is reported in it first.' };
      const content = writeIndex(indexOf(coverage, workspace.recordOf), known, target);
      return { base64: base64Of(typeof content === 'string' ? new TextEncoder().encode(content) : content) };
    });
  },
};

/** Works in a web worker too. */
function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(''));
}

/** How many bytes are passed as arguments at once; engines take some tens of thousands. */
const PIECE = 8_192;
