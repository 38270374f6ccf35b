import { IconBrowserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Message } from '~/ui/Message';

function missingAbility(): 'webrtc' | 'webSocket' | 'age' | undefined {
  if (!('RTCPeerConnection' in window)) return 'webrtc';
  if (!('WebSocket' in window)) return 'webSocket';
  // What a room's socket says may be compressed; every browser since the spring of 2023 can read that.
  return 'DecompressionStream' in window ? undefined : 'age';
}

/** Stands before the join pages and the room: nobody fills in a form to learn that their browser cannot do it. */
export function SupportedOnly() {
  const { t } = useTranslation();
  const missing = missingAbility();
  if (!missing) return <Outlet />;
  return (
    <Message
      icon={<IconBrowserX size={32} />}
      title={t('unsupported.title')}
      text={
        missing === 'age'
          ? t('unsupported.old')
          : t('unsupported.text', { missing: t(`unsupported.${missing}`) })
      }
    />
  );
}
