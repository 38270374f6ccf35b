import { SegmentedControl, Tooltip } from '@mantine/core';
import { IconHeadphones, IconLock, IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import type { AudioMode as Mode } from '~/room/wire';
import classes from './AudioMode.module.css';

const modes: { mode: Mode; Icon: typeof IconLock }[] = [
  { mode: 'presenters_only', Icon: IconLock },
  { mode: 'listen_only', Icon: IconHeadphones },
  { mode: 'discussion', Icon: IconMessages },
];

/** Who hears whom. A change mutes the other speakers, which each option says. */
export function AudioMode({ orientation }: { orientation?: 'vertical' }) {
  const { t } = useTranslation('stage');
  const stage = usePart('stage');
  const mayChange = useMay('stage', 'change_audio_mode');
  const command = useCommand();
  if (!stage || !mayChange) return null;
  return (
    <SegmentedControl
      className={classes.modes}
      size="sm"
      orientation={orientation}
      fullWidth={orientation === 'vertical'}
      aria-label={t('audioMode.title')}
      value={stage.audio_mode}
      onChange={(value) => {
        const chosen = modes.find(({ mode }) => mode === value);
        if (chosen) void command({ kind: 'change_audio_mode', mode: chosen.mode });
      }}
      data={modes.map(({ mode, Icon }) => ({
        value: mode,
        label: (
          <Tooltip label={t(`audioMode.${mode}.says`)} multiline w={240} openDelay={500}>
            <span className={classes.mode}>
              <Icon size={16} aria-hidden="true" />
              <span className={classes.word}>{t(`audioMode.${mode}.name`)}</span>
            </span>
          </Tooltip>
        ),
      }))}
    />
  );
}
