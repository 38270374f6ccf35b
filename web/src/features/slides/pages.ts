import type { Document } from '~/generated/room';

type Size = 'small' | 'usual' | 'large';

export const pageName = (page: number, size: Size = 'usual') =>
  `page-${page}${size === 'usual' ? '' : `-${size}`}.jpg`;

/** Where a page's picture lies; who may see the page was told the key. */
export const pagePicture = ({ key }: Pick<Document, 'key'>, page: number, size: Size = 'usual') =>
  `/shown/${key}/${pageName(page, size)}`;

export const pageTexts = ({ key }: Document) => `/shown/${key}/text.json`;

/** Drawings are in ten thousandths of the page's width, also downwards. */
export const unit = 10_000;

export type Point = [number, number];

/** Of numbers across and down by turns; a lone point is a dot. */
export const pathOf = (points: readonly number[]) =>
  points.length === 2 ? `M${points.join(' ')}h1` : `M${points.join(' ')}`;

/** Of a hand's many points those that a line needs. */
export function farEnough([x, y]: Point, line: readonly number[]): boolean {
  const [lastX = 0, lastY = 0] = line.slice(-2);
  return Math.hypot(x - lastX, y - lastY) > 25;
}
