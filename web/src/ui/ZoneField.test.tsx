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

test('an offset is the one of the day that it is about', () => {
  const choose = () => undefined;
  draw(
    <>
      <ZoneField
        label="In winter"
        value="Europe/Warsaw"
        onChoose={choose}
        at={new Date('2026-11-24T12:00Z')}
      />
      <ZoneField
        label="In summer"
        value="Europe/Warsaw"
        onChoose={choose}
        at={new Date('2027-07-01T12:00Z')}
      />
    </>,
  );

  expect(screen.getByLabelText('In winter')).toHaveProperty('value', 'Warsaw (UTC+1)');
  expect(screen.getByLabelText('In summer')).toHaveProperty('value', 'Warsaw (UTC+2)');
});

test('a word that names no place leaves the zone as it was', async () => {
  draw(<Form />);

  await fillIn('Atlantis');
  await userEvent.tab();

  expect(chosen()).toBe('UTC');
});
