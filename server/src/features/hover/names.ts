import { parseDuration } from '../../language/forms/duration.ts';
import { durationInWords } from '../../language/forms/duration-in-words.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import type { HoverContext } from './context.ts';
import { code, listed, prose } from './markdown.ts';
import type { Markdown } from './markdown.ts';

/** Roles by their titles, as a sentence lists them. */
export function roleNames(roles: readonly Scalar[], runbook: Runbook | undefined, { program }: HoverContext): Markdown {
  const titles = roles.map(
    ({ text }) => program?.roles.get(text)?.title ?? runbook?.roles.get(text)?.title?.text ?? text,
  );
  return listed(titles.map((title) => prose`${title}`));
}

/** Systems by their names, as a sentence lists them. */
export function systemNames(systems: readonly string[], { program }: HoverContext): Markdown {
  return listed(systems.map((id) => prose`${program?.systems.get(id)?.name ?? id}`));
}

/** Ids as a sentence lists them. */
export function ids(scalars: readonly Scalar[]): Markdown {
  return listed(scalars.map(({ text }) => code(text)));
}

/** A duration in words; as it is written where it can't be read. */
export function durationWords(text: string): string {
  const duration = parseDuration(text);
  return duration ? durationInWords(duration) : text;
}
