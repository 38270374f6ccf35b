import { Menu, UnstyledButton } from '@mantine/core';
import { IconPlayerRecord, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import chip from '~/features/session/Chip.module.css';
import { lasted } from '~/features/session/LiveBadge';
import type { RecordingPart } from '~/generated/room';
import { useCommand, useServerNow } from '~/room/context';
import { Light } from '~/room/Light';
import { useMay, usePart } from '~/room/parts';
import classes from './RecordingLight.module.css';
import { TimeLeft } from './TimeLeft';
import { useRecordingNotices } from './useRecordingNotices';

const tones = {
  off: undefined,
  starting: 'amber',
  running: 'red',
  paused: 'amber',
  stalled: 'amber',
} as const;

/** Blinks while bytes grow on the disk, and only then. */
function Face({ part }: { part: RecordingPart }) {
  const { t } = useTranslation('recording');
  const now = useServerNow(1000);
  const { light, began_at } = part;
  return (
    <>
      <Light light={light} />
      <span>{t(`light.${light}`)}</span>
      {light === 'running' && began_at !== null && (
        <span className={classes.time}>{lasted(now - began_at)}</span>
      )}
    </>
  );
}

/** REC for hosts; that it is lit, for everybody. */
export function RecordingLight() {
  const { t } = useTranslation('recording');
  const part = usePart('recording');
  const mayStart = useMay('recording', 'start_recording');
  const mayStop = useMay('recording', 'stop_recording');
  const command = useCommand();
  useRecordingNotices();
  if (!part) return null;
  if (mayStart) {
    return (
      <UnstyledButton
        className={chip.chip}
        title={t('start')}
        onClick={() => void command({ kind: 'start_recording' })}
      >
        <IconPlayerRecord size={16} aria-hidden="true" className={classes.record} />
        <span>{t('rec')}</span>
      </UnstyledButton>
    );
  }
  if (part.light === 'off') return null;
  const why = part.trouble && t(`trouble.${part.trouble}`);
  const title = why ?? (part.light === 'paused' ? t('paused') : undefined);
  if (!mayStop) {
    return (
      <span className={chip.chip} data-tone={tones[part.light]} title={title}>
        <Face part={part} />
      </span>
    );
  }
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <UnstyledButton className={chip.chip} data-tone={tones[part.light]} title={title}>
          <Face part={part} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {title && <p className={classes.why}>{title}</p>}
        <TimeLeft part={part} />
        <Menu.Item
          color="red"
          leftSection={<IconPlayerStop size={18} aria-hidden="true" />}
          onClick={() => void command({ kind: 'stop_recording' })}
        >
          {t('stop')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
