import { type Element, isElement } from '../draft';

/** Where on the shown page something can be coloured, in the page's own pixels. */
export type Spot = {
  key: string;
  element: Element;
  left: number;
  top: number;
  width: number;
  height: number;
};

type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** The large ones first, so that what lies on them is pressed before them. `page` is shown at `scale`. */
export function spotsOn(page: Box, marked: { name: string | undefined; box: Box }[], scale: number): Spot[] {
  return marked
    .flatMap(({ name, box }, index): Spot[] =>
      isElement(name) && box.width > 0 && box.height > 0
        ? [
            {
              key: `${name}-${index}`,
              element: name,
              left: (box.left - page.left) / scale,
              top: (box.top - page.top) / scale,
              width: box.width / scale,
              height: box.height / scale,
            },
          ]
        : [],
    )
    .sort((one, other) => other.width * other.height - one.width * one.height);
}

export function spotsIn(page: HTMLElement, scale: number): Spot[] {
  const marked = Array.from(page.querySelectorAll<HTMLElement>('[data-element]'), (element) => ({
    name: element.dataset.element,
    box: element.getBoundingClientRect(),
  }));
  return spotsOn(page.getBoundingClientRect(), marked, scale);
}
