import type { Approval } from '../../../language/model/shared.ts';
import type { Desk } from '../desk.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { inline } from '../inline.ts';
import { roles } from '../names.ts';

/** Who approves or signs off, and what that confirms. */
export function approvalText({ by, need, confirms, node }: Approval, desk: Desk): Html {
  const joint = by.length > 1 ? (need?.text === 'any' ? ' (any of them)' : ' (all of them)') : '';
  return html`<span${desk.from(node)}>${roles(by, desk)}${joint}${confirms && html` confirms: ${inline(confirms)}`}</span>`;
}
