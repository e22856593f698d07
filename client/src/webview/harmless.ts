/** The elements and attributes that a page is made of. Anything else was not made by us, and is left out. */
const ELEMENTS = new Set(
  'section p h1 h2 h3 a span strong em code pre dl div dt dd ul ol li table caption thead tbody tr th td b abbr nav svg title defs marker path g rect text tspan'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'id class href rel title role tabindex scope viewBox width height refX refY markerWidth markerHeight orient d marker-end x y rx text-anchor dominant-baseline'.split(
    ' ',
  ),
);

/** Takes out of a tree what is not on the lists: a second lock behind the escaping of the server. */
export function keepHarmless(root: Element): Element {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.localName)) {
      element.remove();
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      const isKnown = ATTRIBUTES.has(name) || /^(?:aria|data)-[a-z]+$/.test(name);
      if (!isKnown || (name === 'href' && !/^(?:#|https:\/\/)/.test(value))) element.removeAttribute(name);
    }
  }
  return root;
}
