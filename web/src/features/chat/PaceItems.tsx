import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SlowChat } from '~/generated/room';
import { useCommand } from '~/room/context';
import { usePart } from '~/room/parts';

const paces: SlowChat['seconds'][] = [0, 5, 15, 30, 60];

/** How long attendees wait between two messages to everybody. */
export function PaceItems() {
  const { t } = useTranslation('chat');
  const command = useCommand();
  const now = usePart('chat')?.slow_seconds ?? 0;
  return (
    <Menu.RadioGroup value={String(now)}>
      <Menu.Label>{t('pace.label')}</Menu.Label>
      {paces.map((seconds) => (
        <Menu.RadioItem
          key={seconds}
          value={String(seconds)}
          onChange={() => void command({ kind: 'slow_chat', seconds })}
          closeMenuOnClick
        >
          {seconds === 0 ? t('pace.free') : t('pace.every', { seconds })}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
