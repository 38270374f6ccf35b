import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { pickerIn } from '~/testing/picker';
import { draw } from '~/testing/render';
import { BackgroundChoice } from './BackgroundChoice';

await i18next.loadNamespaces('effects');

test('a picture that could not be read can be picked again', async () => {
  const { container } = draw(<BackgroundChoice chosen="none" onChoose={() => undefined} />);
  const field = pickerIn(container);

  // jsdom reads no pictures.
  await userEvent.upload(field, new File(['no picture'], 'Sea.png', { type: 'image/png' }));

  expect(await screen.findByText('This file cannot be read. Take a JPEG, PNG or WebP picture.')).toBeTruthy();
  expect(field.value).toBe('');
});
