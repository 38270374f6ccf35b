/** With their places: equal entries may stand in a list twice. */
export function numbered<Item>(items: readonly Item[]): { number: number; item: Item }[] {
  return items.map((item, number) => ({ number, item }));
}
