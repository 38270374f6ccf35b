import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { pickerIn } from '~/testing/picker';
import { draw } from '~/testing/render';
import { FilePicker } from './DropField';

test('a file whose upload was cancelled can be picked again', async () => {
  const picked: string[] = [];
  const { container } = draw(
    <FilePicker onFiles={(files) => picked.push(...files.map(({ name }) => name))}>{() => null}</FilePicker>,
  );
  const field = pickerIn(container);
  const deck = new File(['deck'], 'Deck.pdf', { type: 'application/pdf' });

  await userEvent.upload(field, deck);
  expect(field.value).toBe('');
  await userEvent.upload(field, deck);

  expect(picked).toEqual(['Deck.pdf', 'Deck.pdf']);
});
