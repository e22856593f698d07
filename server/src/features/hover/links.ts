import type { Place } from '../../contracts/finding.ts';
import type { Definition } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { holds } from '../spot.ts';
import type { HoverContext } from './context.ts';
import { link, prose } from './markdown.ts';
import type { Markdown } from './markdown.ts';

/** "Defined in soc2.yaml", with a link to the line; nothing where that is not known, and at the definition itself. */
export function definedIn(context: HoverContext, definition: Definition): readonly Markdown[] {
  const { document, offset, program, locate } = context;
  const place = program && locate(program.file, definition);
  if (!place) return [];
  const isHere = place.uri === document.uri && place.start.line === document.source.positionAt(offset).line;
  return isHere ? [] : [prose`Defined in ${link(fileName(place.uri), addressOf(place))}.`];
}

/** "Written on line 92", with a link to it; nothing at the place itself. */
export function writtenOn(document: Document, range: Range, context: HoverContext): readonly Markdown[] {
  const isHere = document === context.document && holds(range, context.offset);
  const whose = document === context.document ? prose`` : prose` of the runbook`;
  return isHere ? [] : [prose`Written on ${lineLink(document, range)}${whose}.`];
}

/** A link to a file of the program, at its first key. */
export function fileLink({ locate }: HoverContext, label: Markdown | string, file: string): Markdown {
  const place = locate(file, 'document');
  return link(label, place ? addressOf(place) : file);
}

/** "line 12" of a document, with a link to it. */
export function lineLink({ uri, source }: Document, { start }: Range): Markdown {
  const line = source.positionAt(start).line + 1;
  return link(`line ${line}`, `${uri}#L${line}`);
}

function addressOf({ uri, start }: Place): string {
  return `${uri}#L${start.line + 1}`;
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // It holds a % that encodes nothing.
  }
}
