import { ActionIcon, Menu } from '@mantine/core';
import {
  IconMessageCircle,
  IconMessageCircleOff,
  IconSettings,
  IconUserOff,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMayOf, usePart } from '~/room/parts';
import { PaceItems } from './PaceItems';

/** What attendees may do in the chat; who was silenced. */
export function ChatSettings() {
  const { t } = useTranslation('chat');
  const chat = usePart('chat');
  const may = useMayOf('chat');
  const command = useCommand();
  if (!chat || (!may('open_chat') && !may('close_chat'))) return null;
  const silenced = Object.entries(chat.silenced);
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('settings.title')}>
          <IconSettings size={19} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={chat.open ? <IconMessageCircleOff size={18} /> : <IconMessageCircle size={18} />}
          onClick={() => void command({ kind: chat.open ? 'close_chat' : 'open_chat' })}
        >
          {t(chat.open ? 'settings.close' : 'settings.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={chat.private_allowed ? <IconUserOff size={18} /> : <IconUsers size={18} />}
          onClick={() =>
            void command({ kind: chat.private_allowed ? 'forbid_private_chat' : 'allow_private_chat' })
          }
        >
          {t(chat.private_allowed ? 'settings.forbidPrivate' : 'settings.allowPrivate')}
        </Menu.Item>
        {may('slow_chat') && <PaceItems />}
        {silenced.length > 0 && <Menu.Label>{t('settings.silenced')}</Menu.Label>}
        {silenced.map(([person, name]) => (
          <Menu.Item key={person} onClick={() => void command({ kind: 'unsilence_person', person })}>
            {t('settings.unsilence', { name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
