/** What the panel and the page in it say to each other. Both import this file; it imports types alone. */
import type { PreviewPage } from '../../../server/src/protocol/requests.ts';

/** To the page. */
export type ToPage =
  | { readonly type: 'page'; readonly uri: string; readonly page: PreviewPage; readonly note?: string | undefined }
  /** Scroll to what stands for an offset of the document. */
  | { readonly type: 'scroll'; readonly offset: number }
  /** Mark what stands for an offset. */
  | { readonly type: 'select'; readonly offset: number };

/** From the page. */
export type FromPage =
  | { readonly type: 'ready' }
  /** Somebody wants to see the source at an offset. */
  | { readonly type: 'go'; readonly offset: number }
  /** The page was scrolled to what stands for an offset. */
  | { readonly type: 'scrolled'; readonly offset: number }
  | { readonly type: 'fix'; readonly offset: number; readonly rule: string }
  | { readonly type: 'explain'; readonly rule: string }
  | { readonly type: 'link'; readonly address: string }
  | { readonly type: 'runbook'; readonly id: string };

/** Reads a message of the page; undefined for anything else than the messages above. */
export function readMessage(value: unknown): FromPage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, offset, rule, address, id } = value as Record<string, unknown>;
  const isOffset = typeof offset === 'number' && Number.isInteger(offset) && offset >= 0;
  if (type === 'ready') return { type };
  if ((type === 'go' || type === 'scrolled') && isOffset) return { type, offset };
  if (type === 'fix' && isOffset && isShort(rule)) return { type, offset, rule };
  if (type === 'explain' && isShort(rule)) return { type, rule };
  if (type === 'link' && isShort(address)) return { type, address };
  return type === 'runbook' && isShort(id) ? { type, id } : undefined;
}

/** Longer than any rule, id or address that is followed. */
const LONGEST = 2000;

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}
