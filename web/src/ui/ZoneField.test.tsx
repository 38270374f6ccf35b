import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { draw } from '~/testing/render';
import { ZoneField } from './ZoneField';

function Form() {
  const [zone, setZone] = useState('UTC');
  return (
    <>
      <ZoneField label="Time zone" value={zone} onChoose={setZone} />
      <output>{zone}</output>
    </>
  );
}

async function fillIn(text: string) {
  await userEvent.tab();
  await userEvent.paste(text);
}

const chosen = () => screen.getByRole('status').textContent;

test('a city that is typed out is chosen when the field is left', async () => {
  draw(<Form />);

  await fillIn('Warsaw');
  await userEvent.tab();

  expect(chosen()).toBe('Europe/Warsaw');
});

test('a zone’s own name is understood', async () => {
  draw(<Form />);

  await fillIn('Asia/Tokyo');
  await userEvent.tab();

  expect(chosen()).toBe('Asia/Tokyo');
});

test('a word that names no place leaves the zone as it was', async () => {
  draw(<Form />);

  await fillIn('Atlantis');
  await userEvent.tab();

  expect(chosen()).toBe('UTC');
});
