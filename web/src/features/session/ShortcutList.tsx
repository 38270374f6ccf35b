import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '~/room/Dialog';
import { shortcuts } from '~/room/shortcuts';
import classes from './ShortcutList.module.css';

/** What the keyboard can do while nothing is being typed. */
export function ShortcutList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('room');
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t('shortcuts.title')}>
      <p className={classes.text}>{t('shortcuts.text')}</p>
      <dl className={classes.list}>
        {Object.entries(shortcuts).map(([action, key]) => (
          <div key={action} className={classes.line}>
            <dt>{t(`shortcuts.${action as keyof typeof shortcuts}`)}</dt>
            <dd>
              <Kbd>{key.toUpperCase()}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
