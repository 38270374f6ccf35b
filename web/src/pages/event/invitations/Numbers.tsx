import { useTranslation } from 'react-i18next';
import type { InvitationNumbers } from '~/api/wire';
import { useReader } from '~/time/reader';
import classes from './Invitations.module.css';

const shown = ['invited', 'opened', 'registered', 'came', 'bounced'] as const;

/** The way from an invitation to the room, in figures. */
export function Numbers({ numbers }: { numbers: InvitationNumbers }) {
  const { t } = useTranslation('invitations');
  const { locale } = useReader();
  return (
    <dl className={classes.numbers}>
      {shown
        .filter((key) => key !== 'bounced' || numbers.bounced > 0)
        .map((key) => (
          <div key={key} data-bad={key === 'bounced' || undefined}>
            <dt>{t(`numbers.${key}`)}</dt>
            <dd>{numbers[key].toLocaleString(locale)}</dd>
          </div>
        ))}
    </dl>
  );
}
