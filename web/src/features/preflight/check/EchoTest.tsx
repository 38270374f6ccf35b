import { Button } from '@mantine/core';
import { IconPlayerRecord } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviceAdvice } from '~/room/devices/DeviceAdvice';
import { DeviceProblem } from '~/room/media/device-problem';
import classes from './Check.module.css';
import { recordEcho } from './echo';

type State =
  | { name: 'idle' }
  | { name: 'connecting' }
  | { name: 'speaking' }
  | { name: 'done'; address: string }
  | { name: 'failed'; problem?: DeviceProblem };

const words = { idle: 'echo.start', connecting: 'echo.connecting', speaking: 'echo.speak' } as const;

/** One's own voice as the others would hear it: three seconds, through the media server and back. */
export function EchoTest({ roomId }: { roomId: string | undefined }) {
  const { t } = useTranslation('preflight');
  const [state, setState] = useState<State>({ name: 'idle' });
  const address = state.name === 'done' ? state.address : undefined;
  useEffect(() => (address ? () => URL.revokeObjectURL(address) : undefined), [address]);
  const start = async () => {
    setState({ name: 'connecting' });
    try {
      const echo = await recordEcho(roomId, () => setState({ name: 'speaking' }));
      setState({ name: 'done', address: URL.createObjectURL(echo) });
    } catch (problem) {
      console.warn('no echo', problem);
      setState({ name: 'failed', problem: problem instanceof DeviceProblem ? problem : undefined });
    }
  };
  const isBusy = state.name === 'connecting' || state.name === 'speaking';
  return (
    <div className={classes.echo}>
      <h3 className={classes.subtitle}>{t('echo.title')}</h3>
      <p className={classes.text}>{t('echo.text')}</p>
      <div className={classes.ways}>
        <Button
          variant="default"
          leftSection={<IconPlayerRecord size={18} aria-hidden="true" />}
          disabled={isBusy}
          onClick={() => void start()}
        >
          {t(isBusy ? words[state.name] : 'echo.start')}
        </Button>
        {address && (
          // biome-ignore lint/a11y/useMediaCaption: one's own three seconds have no words to caption.
          <audio className={classes.player} src={address} aria-label={t('echo.title')} controls autoPlay />
        )}
      </div>
      <div role="status">
        {state.name === 'done' && <p className={classes.text}>{t('echo.done')}</p>}
        {state.name === 'failed' && !state.problem && <p className={classes.advice}>{t('echo.failed')}</p>}
      </div>
      {state.name === 'failed' && <DeviceAdvice problem={state.problem} />}
    </div>
  );
}
