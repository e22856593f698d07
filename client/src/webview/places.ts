/** The smallest element that stands for an offset of the document. */
export function elementAt(main: Element, offset: number): Element | undefined {
  let best: Element | undefined;
  let length = Infinity;
  for (const element of main.querySelectorAll('[data-start]')) {
    const [start, end] = rangeOf(element);
    if (start > offset || offset > end || end - start >= length || element.closest('svg')) continue;
    [best, length] = [element, end - start];
  }
  return best;
}

/** The element that begins nearest above an offset: where reading goes on. */
export function elementBefore(main: Element, offset: number): Element | undefined {
  let best: Element | undefined;
  let found = -1;
  for (const element of main.querySelectorAll('section[data-start], li[data-start], tr[data-start]')) {
    const [start] = rangeOf(element);
    if (start <= offset && start > found) [best, found] = [element, start];
  }
  return best;
}

/** The first element that stands for something and is at the top of the window, or below it. */
export function elementAtTop(main: Element): Element | undefined {
  return [...main.querySelectorAll('section[data-start], li[data-start], tr[data-start]')].find(
    (element) => element.getBoundingClientRect().bottom > 0 && element.getBoundingClientRect().top > -40,
  );
}

/** The range that an element stands for, in UTF-16 offsets. */
export function rangeOf(element: Element): readonly [start: number, end: number] {
  return [Number(element.getAttribute('data-start')), Number(element.getAttribute('data-end'))];
}
