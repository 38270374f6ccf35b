import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { newQueries } from '~/app/queries';
import { startI18n } from '~/i18n/i18n';
import { theme } from '~/ui/theme';

await startI18n('en');
await i18next.loadNamespaces(['cities']);

/** Draws a piece of a page as the app would, in English. */
export function draw(piece: ReactNode) {
  const queries = newQueries();
  const drawn = render(
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme} env="test">
        {piece}
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { ...drawn, queries };
}
