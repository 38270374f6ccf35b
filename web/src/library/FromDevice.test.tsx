import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { fileOf } from '~/testing/files';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { FromDevice } from './FromDevice';

await i18next.loadNamespaces('library');

test('a guest whose files do not come can ask for them again', async () => {
  serve({ 'GET /api/rooms/123456789/files': { status: 409, body: { code: 'not_allowed' } } });
  const seat = { room_id: '123456789', seat_ticket: 'seat' };
  drawPage(
    <FromDevice
      seat={seat}
      kinds={['document']}
      isUsable={() => true}
      noneYet=""
      onShown={() => undefined}
    />,
  );
  expect(await screen.findByRole('alert')).toBeTruthy();

  serve({ 'GET /api/rooms/123456789/files': { body: [{ ...fileOf(), key: '' }] } });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('Deck.pdf')).toBeTruthy();
});
