import type { Page } from 'playwright-core';

/**
 * What of a page sticks out, is cut off or torn: elements beyond the right edge of a page that is wider than its window,
 * text that is wider than its element or clipped by one around it, and sentences that a grid takes apart at their links.
 * What is meant to scroll is left alone, and so is what only screen readers read.
 */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element) => element.outerHTML.slice(0, 110);
    const found = new Set<string>();
    const { clientWidth, scrollWidth } = document.documentElement;
    const all = [...document.querySelectorAll('body *')].filter(
      (element) => !element.closest('svg, noscript') && element.checkVisibility(),
    );
    if (scrollWidth > clientWidth) {
      const out = all.filter(
        (element) =>
          element.getBoundingClientRect().right > clientWidth + 1 &&
          getComputedStyle(element).position !== 'fixed',
      );
      for (const element of out.slice(0, 5)) found.add(`beyond the edge: ${named(element)}`);
      if (out.length === 0) found.add('the page is wider than its window');
    }

    const scrolls = (style: CSSStyleDeclaration) => /auto|scroll/.test(style.overflowX + style.overflowY);
    const clips = (style: CSSStyleDeclaration) => /hidden|clip/.test(style.overflowX + style.overflowY);
    /** A pixel and a half: glyphs lean out of their boxes, and boxes end between pixels. */
    const slack = 1.5;

    const looksAt = (element: Element, text: Node) => {
      const own = element as HTMLElement;
      const isBox = own.clientWidth > 0 && getComputedStyle(own).display !== 'inline';
      if (isBox && own.scrollWidth > own.clientWidth + 1 && !scrolls(getComputedStyle(own)))
        found.add(`wider than its element: ${named(own)}`);
      const range = document.createRange();
      range.selectNodeContents(text);
      const rectangles = [...range.getClientRects()].filter(({ width }) => width > 0);
      for (let around: Element | null = element; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (scrolls(style)) return;
        if (!clips(style)) continue;
        const { left, right, top, bottom, width } = around.getBoundingClientRect();
        // Only for those who hear it.
        if (width <= 1) return;
        const cut = rectangles.some(
          (each) =>
            each.right > right + slack ||
            each.left < left - slack ||
            each.bottom > bottom + slack ||
            each.top < top - slack,
        );
        if (cut) found.add(`clipped by ${around.className}: ${named(element)}`);
      }
    };

    const hasText = (node: Node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim();
    for (const element of all) {
      if (element.closest('.unseen, select, textarea')) continue;
      const style = getComputedStyle(element);
      if (style.clipPath !== 'none') continue;
      // There each piece is an item of its own.
      const isTorn = /grid|flex/.test(style.display) && element.querySelector(':scope > a');
      if (isTorn && [...element.childNodes].some(hasText)) found.add(`torn apart: ${named(element)}`);
      for (const node of element.childNodes) {
        if (hasText(node)) looksAt(element, node);
      }
    }

    // A list shows what is chosen in a box of the browser's own, whose text has to be measured.
    const pen = document.createElement('canvas').getContext('2d');
    for (const list of all.filter((element) => element instanceof HTMLSelectElement)) {
      const style = getComputedStyle(list);
      const room =
        list.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (pen === null) break;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      for (const { text } of list.options) {
        // Of a long list of names the longest may be cut while the list is closed, the chosen one not.
        const chosen = list.selectedOptions[0]?.text === text;
        if ((chosen || list.options.length < 10) && pen.measureText(text).width > room + slack)
          found.add(`“${text}” is cut in ${named(list).split('>')[0]}>`);
      }
    }
    return [...found];
  });
}
