import { useTranslation } from 'react-i18next';
import { HandButton } from '~/features/floor/HandButton';
import { StopSpeaking } from '~/features/floor/StopSpeaking';
import { LeaveButton } from '~/features/session/LeaveButton';
import { AudioMode } from '~/features/stage/AudioMode';
import { SourceButtons } from '~/features/stage/SourceButtons';
import { Credit } from '~/look/Credit';
import { useCard } from '~/look/context';
import { barVariables } from '~/look/variables';
import classes from './BottomBar.module.css';
import type { RoomDialog } from './dialogs';
import { MoreMenu } from './MoreMenu';
import { tools } from './tools';

type BottomBarProps = { isPhone: boolean; onOpen: (dialog: RoomDialog) => void };

/** One's own controls, in the same order everywhere, under the thumb on a phone. */
export function BottomBar({ isPhone, onOpen }: BottomBarProps) {
  const { t } = useTranslation('room');
  const card = useCard();
  return (
    <section
      className={classes.bar}
      style={card && barVariables(card.look)}
      data-element="bar"
      aria-label={t('own')}
    >
      {!isPhone && (
        <div className={classes.left}>
          <AudioMode />
          <Credit />
        </div>
      )}
      <div className={classes.own}>
        <SourceButtons />
        <HandButton />
        <StopSpeaking />
        {tools.map(({ name, Control }) => Control && <Control key={name} />)}
        <MoreMenu isPhone={isPhone} onOpen={onOpen} />
        {isPhone && <LeaveButton />}
      </div>
      {isPhone && <Credit />}
      {!isPhone && (
        <div className={classes.right}>
          <LeaveButton />
        </div>
      )}
    </section>
  );
}
