import { Button } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { pickerIn } from '~/testing/picker';
import { draw } from '~/testing/render';
import { PickFiles } from './PickFiles';

const deck = new File(['deck'], 'Deck.pdf', { type: 'application/pdf' });
const photo = new File(['photo'], 'Photo.png', { type: 'image/png' });

function drawPicker(isMultiple: boolean) {
  const picked: string[][] = [];
  const drawn = draw(
    <PickFiles multiple={isMultiple} accept=".pdf,.png" onFiles={(files) => picked.push(files.map(nameOf))}>
      {(open) => <Button onClick={open}>Choose</Button>}
    </PickFiles>,
  );
  return { picked, field: pickerIn(drawn.container) };
}

const nameOf = (file: File) => file.name;

test('a file is forgotten once it was taken, so that a browser tells of it again when it is picked again', async () => {
  const { picked, field } = drawPicker(false);

  await userEvent.upload(field, deck);
  expect(field.value).toBe('');
  await userEvent.upload(field, deck);

  expect(picked).toEqual([['Deck.pdf'], ['Deck.pdf']]);
});

test('several are taken at once', async () => {
  const { picked, field } = drawPicker(true);

  await userEvent.upload(field, [deck, photo]);

  expect(picked).toEqual([['Deck.pdf', 'Photo.png']]);
});

test('its button opens the field', async () => {
  const { field } = drawPicker(false);
  let opened = 0;
  field.addEventListener('click', () => (opened += 1));

  await userEvent.click(screen.getByRole('button', { name: 'Choose' }));

  expect(opened).toBe(1);
});
