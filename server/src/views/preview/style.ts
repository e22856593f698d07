/**
 * How a page looks, on a screen, in the panel and on paper. All colors come from custom properties, which whoever
 * shows the page sets: {@link standaloneCss} for a file, the theme of the editor for the panel.
 */
export const previewCss = `
.soc2-page { box-sizing: border-box; max-width: 54rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; color: var(--soc2-text);
  background: var(--soc2-paper); font-family: var(--soc2-font); font-size: 15px; line-height: 1.55; overflow-wrap: break-word; }
.soc2-page *, .soc2-page *::before, .soc2-page *::after { box-sizing: inherit; }
.soc2-page section { margin: 0 0 2.25rem; }
.soc2-page h1 { font-size: 1.9rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; margin: 0.15rem 0 1rem; }
.soc2-page h2 { font-size: 1.15rem; line-height: 1.3; font-weight: 650; margin: 0 0 0.75rem; padding-bottom: 0.3rem;
  border-bottom: 1px solid var(--soc2-rule); }
.soc2-page h3 { font-size: 1rem; line-height: 1.4; font-weight: 600; margin: 0 0 0.15rem; }
.soc2-page p { margin: 0 0 0.6rem; max-width: 46rem; }
.soc2-page a { color: var(--soc2-link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
.soc2-page h2 a, .soc2-page h3 a { color: inherit; text-decoration: none; }
.soc2-page h2 a:hover, .soc2-page h3 a:hover { text-decoration: underline; }
.soc2-page :focus-visible { outline: 2px solid var(--soc2-focus); outline-offset: 2px; border-radius: 2px; }
.soc2-page ul { margin: 0 0 0.6rem; padding-left: 1.2rem; }
.soc2-page code, .soc2-page pre { font-family: var(--soc2-mono); font-size: 0.88em; }
.soc2-page code { background: var(--soc2-shade); padding: 0.1em 0.3em; border-radius: 3px; }
.soc2-page pre { margin: 0.5rem 0 0.6rem; padding: 0.6rem 0.8rem; background: var(--soc2-shade); border-radius: 4px;
  white-space: pre-wrap; overflow-wrap: anywhere; }
.soc2-page pre code { background: none; padding: 0; }
.soc2-page .kind { font-size: 0.8rem; text-transform: uppercase; letter-spacing: 0.08em; color: var(--soc2-quiet); margin: 0; }
.soc2-page .lead { font-size: 1.05rem; }
.soc2-page .aside, .soc2-page .legend { color: var(--soc2-quiet); font-size: 0.88rem; }
.soc2-page code.aside { background: none; padding: 0; }
.soc2-page .pill { display: inline-block; margin-left: 0.4rem; padding: 0 0.55em; border: 1px solid currentColor; border-radius: 1em;
  letter-spacing: 0.02em; text-transform: none; color: var(--soc2-quiet); }
.soc2-page .pill.active, .soc2-page .pill.closed { color: var(--soc2-good); }
.soc2-page .pill.draft, .soc2-page .pill.open, .soc2-page .pill.unknown { color: var(--soc2-warn); }
.soc2-page .overdue { color: var(--soc2-bad); }
.soc2-page dl { margin: 0 0 0.6rem; display: grid; gap: 0.3rem 1rem; grid-template-columns: 1fr; }
.soc2-page dl > div { display: grid; grid-template-columns: minmax(7rem, 9.5rem) 1fr; gap: 0 1rem; }
.soc2-page dt { color: var(--soc2-quiet); font-size: 0.88rem; padding-top: 0.1em; }
.soc2-page dd { margin: 0; min-width: 0; }
.soc2-page dd ul { margin-bottom: 0; padding-left: 1.1rem; }
.soc2-page .wide { overflow-x: auto; margin: 0 0 0.8rem; }
.soc2-page table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
.soc2-page caption { text-align: left; color: var(--soc2-quiet); font-size: 0.85rem; padding-bottom: 0; }
.soc2-page caption .shown { display: block; padding-bottom: 0.3rem; }
.soc2-page th, .soc2-page td { text-align: left; vertical-align: top; padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid var(--soc2-rule); }
.soc2-page thead th { font-size: 0.8rem; font-weight: 600; color: var(--soc2-quiet); border-bottom: 1px solid var(--soc2-text); }
.soc2-page tbody th { font-weight: 500; }
.soc2-page #raci td, .soc2-page #raci thead th:not(:first-child) { text-align: center; padding-right: 0.4rem; }
.soc2-page abbr { text-decoration: none; font-weight: 650; }
.soc2-page .legend span { margin-right: 1rem; }
.soc2-page .steps { list-style: none; margin: 0; padding: 0; counter-reset: step; }
.soc2-page .step { position: relative; counter-increment: step; margin: 0 0 1.4rem; padding-left: 2.4rem; }
.soc2-page .step::before { content: counter(step); position: absolute; left: 0; top: 0; width: 1.6rem; text-align: right;
  color: var(--soc2-quiet); font-variant-numeric: tabular-nums; }
.soc2-page .who { color: var(--soc2-quiet); font-size: 0.92rem; margin: 0 0 0.5rem; }
.soc2-page .phase { margin-left: 0.6rem; padding-left: 0.6rem; border-left: 1px solid var(--soc2-rule); }
.soc2-page .gate { border-left: 3px solid var(--soc2-gate); padding: 0.1rem 0 0.1rem 0.7rem; margin: 0.5rem 0; }
.soc2-page .triggers { list-style: none; padding: 0; }
.soc2-page .triggers li { margin-bottom: 0.4rem; }
.soc2-page .triggers .aside { margin-left: 0.6rem; }
.soc2-page .parameters { list-style: none; padding: 0; }
.soc2-page .chips { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0.3rem; }
.soc2-page .chip { display: inline-block; padding: 0 0.45em; border: 1px solid var(--soc2-rule); border-radius: 3px; font-size: 0.85rem; }
.soc2-page .chip.control { border-style: dashed; }
.soc2-page .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.soc2-page .findings { list-style: none; margin: 0.4rem 0 0.6rem; padding: 0; max-width: 46rem; }
.soc2-page .finding { border-left: 3px solid var(--soc2-quiet); padding: 0.1rem 0 0.1rem 0.7rem; margin: 0.25rem 0; font-size: 0.9rem; font-weight: 400; }
.soc2-page .finding.error { border-color: var(--soc2-bad); }
.soc2-page .finding.error strong { color: var(--soc2-bad); }
.soc2-page .finding.warning { border-color: var(--soc2-warn); }
.soc2-page .finding.warning strong { color: var(--soc2-warn); }
.soc2-page .finding .rule { color: var(--soc2-quiet); font-family: var(--soc2-mono); font-size: 0.85em; }
.soc2-page .drawing { text-align: center; }
.soc2-page .flow { max-width: 100%; height: auto; font-family: var(--soc2-font); }
.soc2-page .flow .node rect, .soc2-page .flow .node path { fill: var(--soc2-paper); stroke: var(--soc2-text); stroke-width: 1; }
.soc2-page .flow .node text { fill: var(--soc2-text); font-size: 13px; }
.soc2-page .flow .small { fill: var(--soc2-quiet); font-size: 11px; }
.soc2-page .flow .start rect, .soc2-page .flow .end rect { fill: var(--soc2-shade); }
.soc2-page .flow .gate rect { stroke: var(--soc2-gate); stroke-width: 1.5; border: 0; }
.soc2-page .flow .decision path { stroke: var(--soc2-gate); }
.soc2-page .flow .gate { border: 0; padding: 0; }
.soc2-page .flow .hand-over rect, .soc2-page .flow .escalation rect { stroke-dasharray: 4 3; }
.soc2-page .flow .node:hover rect, .soc2-page .flow .node:hover path { stroke-width: 2; }
.soc2-page .flow .node:focus-visible { outline: 2px solid var(--soc2-focus); outline-offset: 2px; }
.soc2-page .flow .edge { fill: none; stroke: var(--soc2-quiet); stroke-width: 1.2; }
.soc2-page .flow .edge.aside, .soc2-page .flow .edge.back { stroke-dasharray: 4 3; }
.soc2-page .flow .head { fill: var(--soc2-quiet); }
.soc2-page .flow text.label { fill: var(--soc2-quiet); font-size: 11px; }
.soc2-page .flow rect.label { fill: var(--soc2-paper); }
.soc2-page .contents { margin: 0 0 2rem; font-size: 0.92rem; }
.soc2-page .contents ul { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; }
.soc2-page .banner { border-left: 3px solid var(--soc2-bad); padding: 0.4rem 0.8rem; margin: 0 0 1.5rem; }
@media (max-width: 34rem) {
  .soc2-page { padding: 1rem 0.9rem 3rem; }
  .soc2-page dl > div { grid-template-columns: 1fr; }
  .soc2-page .step { padding-left: 1.8rem; }
  .soc2-page .step::before { width: 1.2rem; }
}
@media (forced-colors: active) {
  .soc2-page .flow .node rect, .soc2-page .flow .node path { fill: Canvas; stroke: CanvasText; }
  .soc2-page .flow text { fill: CanvasText; }
  .soc2-page .flow .edge { stroke: CanvasText; }
}
@media print {
  .soc2-page { max-width: none; padding: 0; font-size: 10.5pt; }
  .soc2-page section { margin-bottom: 1.6rem; }
  .soc2-page h2 { break-after: avoid; }
  .soc2-page .step, .soc2-page tr, .soc2-page dl > div, .soc2-page .finding { break-inside: avoid; }
  .soc2-page thead { display: table-header-group; }
  .soc2-page .wide { overflow: visible; }
  .soc2-page .drawing { break-inside: avoid; }
  .soc2-page .flow { max-height: 23cm; }
  .soc2-page a { color: inherit; text-decoration: none; }
  .soc2-page .contents { display: none; }
}
`;

const LIGHT = `--soc2-paper: #ffffff; --soc2-text: #1f2328; --soc2-quiet: #57606a; --soc2-rule: #d4d8dd; --soc2-shade: #f4f5f7;
  --soc2-link: #0a58a8; --soc2-focus: #0a58a8; --soc2-good: #1a6b35; --soc2-warn: #8a5300; --soc2-bad: #b3261e; --soc2-gate: #6b4ba3;`;
const DARK = `--soc2-paper: #1b1d21; --soc2-text: #e3e5e8; --soc2-quiet: #a3a9b2; --soc2-rule: #3b4048; --soc2-shade: #26292f;
  --soc2-link: #7ab7ff; --soc2-focus: #7ab7ff; --soc2-good: #6fcf8e; --soc2-warn: #e5b567; --soc2-bad: #ff8f85; --soc2-gate: #c0a5f0;`;

/** The colors of a page that stands alone: light or dark as its reader likes, and always light on paper. */
export const standaloneCss = `
:root { color-scheme: light dark; --soc2-font: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  --soc2-mono: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
@media print { :root { color-scheme: light; ${LIGHT} } @page { margin: 18mm 16mm; } }
body { margin: 0; background: var(--soc2-paper); }
`;
