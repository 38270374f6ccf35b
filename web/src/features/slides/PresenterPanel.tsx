import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useValue } from '~/room/context';
import { tellAtOnce } from '~/ui/useNotice';
import { presenterWindow } from './opened-window';
import { PresenterView } from './PresenterView';
import classes from './PresenterView.module.css';
import { closePresenterWindow, openPresenterWindow } from './presenter-window';

/** The presenter's view beside the stage, or where it has gone. */
export function PresenterPanel() {
  const { t } = useTranslation('presenter_view');
  const isAway = useValue(presenterWindow) !== undefined;
  if (isAway) {
    return (
      <div className={classes.away}>
        <p>{t('away')}</p>
        <Button variant="default" size="sm" onClick={closePresenterWindow}>
          {t('back')}
        </Button>
      </div>
    );
  }
  const move = () => {
    if (!openPresenterWindow(t('title'))) tellAtOnce(t('blocked'), { color: 'yellow' });
  };
  return <PresenterView onMove={move} />;
}
