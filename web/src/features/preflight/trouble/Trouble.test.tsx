import { act, fireEvent, screen } from '@testing-library/react';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { PreflightPart, Trouble } from '~/generated/room';
import { frameOf } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { TroubleChip } from './TroubleChip';

await i18next.loadNamespaces('preflight');

const trouble = (person: string, more: Partial<Trouble> = {}): Trouble => ({
  person,
  name: person,
  role: 'attendee',
  hears: false,
  is_heard: true,
  why: ['needs_tap'],
  via: 'unknown',
  browser: 'Firefox 140',
  since: 1,
  ...more,
});
const preflight: PreflightPart = {
  troubles: {
    p_ada: trouble('Ada'),
    p_paul: trouble('Paul', { role: 'presenter', hears: true, is_heard: false, why: ['microphone_busy'] }),
  },
  without_sound: 1,
  unheard: 1,
  people: 40,
  may: [],
};

test('the stage reads who has trouble, presenters first, and what helps', async () => {
  await drawInRoom(<TroubleChip menuOf={() => null} />, { room: { preflight } });

  fireEvent.click(screen.getByRole('button', { name: 'No sound: 1' }));

  expect(await screen.findByText('1 of 40 will hear nothing.')).toBeTruthy();
  expect(screen.getByText('1 presenter will not be heard.')).toBeTruthy();
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows[0]).toContain('PaulpresenterAnother program holds the microphone.');
  expect(rows[1]).toContain('Ask them to press “Turn on sound”.');
});

test('nothing is shown while all is well', async () => {
  const { end } = await drawInRoom(<TroubleChip menuOf={() => null} />, { room: { preflight } });

  await act(async () =>
    end.say(
      frameOf({
        since: 5,
        seq: 6,
        set: { preflight: { without_sound: 0, unheard: 0 } },
        merge: { preflight: { troubles: { p_ada: null, p_paul: null } } },
      }),
    ),
  );

  expect(screen.queryByRole('button')).toBeNull();
});
