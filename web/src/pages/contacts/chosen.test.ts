import { expect, test } from 'vitest';
import { countOf, isChosen, nobody, pageToggled, sentFor, toggled } from './chosen';

const page = ['a', 'b'];

test('who is ticked on another page stays ticked', () => {
  const choice = pageToggled(toggled(nobody, 'z', ['z']), page);

  expect([countOf(choice, 9), isChosen(choice, 'z'), isChosen(choice, 'b')]).toEqual([3, true, true]);
  expect(sentFor(pageToggled(choice, page), { search: '', group: '' })).toEqual({
    ids: ['z'],
    matching: null,
  });
});

test('all that are shown are sent as what is searched for, not as a list', () => {
  expect(countOf('all', 70_000)).toBe(70_000);
  expect(sentFor('all', { search: 'ann', group: 'g_1' })).toEqual({
    ids: [],
    matching: { search: 'ann', group_id: 'g_1' },
  });
  expect(sentFor('all', { search: '', group: '' }).matching).toEqual({ search: '', group_id: null });
});

test('unticking one of all leaves the others of the page', () => {
  expect(sentFor(toggled('all', 'a', page), { search: '', group: '' }).ids).toEqual(['b']);
  expect(pageToggled('all', page)).toBe(nobody);
});
