import { screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { draw } from '~/testing/render';
import { SupportedOnly } from './SupportedOnly';

const abilities = ['RTCPeerConnection', 'WebSocket', 'DecompressionStream'];

function open(lacks?: string) {
  for (const ability of abilities) vi.stubGlobal(ability, class {});
  // Not only without a value: without the name.
  if (lacks) delete (globalThis as Record<string, unknown>)[lacks];
  const routes = [{ Component: SupportedOnly, children: [{ index: true, element: <p>The room</p> }] }];
  draw(<RouterProvider router={createMemoryRouter(routes)} />);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a browser that has all that a room needs is let through', () => {
  open();

  expect(screen.getByText('The room')).toBeTruthy();
});

test.each([
  ['RTCPeerConnection', /live sound and picture/],
  ['WebSocket', /live connections/],
  ['DecompressionStream', /too old/],
])('without %s one is told why, and what to open instead', (lacks, reason) => {
  open(lacks);

  expect(screen.queryByText('The room')).toBeNull();
  expect(screen.getByText(reason).textContent).toContain('Open this page in a current Chrome');
});
