import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { pickerIn } from '~/testing/picker';
import { drawInRoom } from '~/testing/room-stand';
import { PortraitForm } from './PortraitForm';

await i18next.loadNamespaces('portraits');

test('a portrait that could not be read can be picked again', async () => {
  await drawInRoom(<PortraitForm />, { own: { portraits: { may_choose: true, may: [] } } });
  const field = pickerIn(document);

  // jsdom reads no pictures.
  await userEvent.upload(field, new File(['no picture'], 'Ada.png', { type: 'image/png' }));

  expect(await screen.findByText('This file cannot be read. Take a JPEG, PNG or WebP picture.')).toBeTruthy();
  expect(field.value).toBe('');
});
