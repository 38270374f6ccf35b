import { createBrowserRouter } from 'react-router';
import { withTexts } from '~/i18n/i18n';
import { ErrorScreen } from './ErrorScreen';
import { Frame, roomWorld } from './Frame';
import { Waiting } from './Waiting';

export const router = createBrowserRouter([
  {
    Component: Frame,
    ErrorBoundary: ErrorScreen,
    HydrateFallback: Waiting,
    children: [
      {
        path: 'room/:roomId',
        handle: roomWorld,
        lazy: async () => ({ Component: (await withTexts(import('~/pages/room/RoomPage'))).RoomPage }),
      },
      {
        path: 'join/:roomId',
        lazy: async () => ({
          Component: (await withTexts(import('~/pages/join/JoinPage'), 'join')).JoinPage,
        }),
      },
      {
        path: '*',
        lazy: async () => ({ Component: (await import('~/pages/not-found/NotFoundPage')).NotFoundPage }),
      },
    ],
  },
]);
