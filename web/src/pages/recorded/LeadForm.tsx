import { Button, Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { leaveAddress } from '~/api/recorded';
import type { LeadAsk, OpenedRecording, RecordedCard } from '~/api/wire';
import { currentLanguage } from '~/i18n/i18n';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';
import classes from './Recorded.module.css';

type LeadFormProps = { id: string; card: RecordedCard; onOpened: (opened: OpenedRecording) => void };

const completes: Record<LeadAsk, string> = {
  first_name: 'given-name',
  last_name: 'family-name',
  company: 'organization',
  phone: 'tel',
};

const ticked = 'yes';

/** Who they are, as far as the organizer asks. */
export function LeadForm({ id, card, onOpened }: LeadFormProps) {
  const { t } = useTranslation('page', { keyPrefix: 'recorded' });
  const { form, field, values, set, errorOf, busy, problem } = useForm({
    start: {
      email: '',
      first_name: '',
      last_name: '',
      company: '',
      phone: '',
      agrees: '',
      website: '',
    },
    check: (typed) => ({
      ...missing(typed, 'email', ...card.asks),
      ...(card.consent && typed.agrees !== ticked && { agrees: 'unticked' }),
    }),
    send: ({ agrees, ...typed }) =>
      leaveAddress(id, { ...typed, agrees: agrees === ticked, language: currentLanguage() }),
    onSent: onOpened,
  });
  return (
    <>
      <h2>{t('lead.title')}</h2>
      <p>{t('lead.text', { organizer: card.organizer })}</p>
      <form {...form}>
        <FormProblem text={problem} />
        <TextInput
          {...field('email')}
          type="email"
          label={t('lead.email')}
          autoComplete="email"
          maxLength={254}
        />
        {card.asks.map((ask) => (
          <TextInput
            key={ask}
            {...field(ask)}
            label={t(`ask.${ask}`)}
            autoComplete={completes[ask]}
            maxLength={ask === 'phone' ? 40 : 100}
          />
        ))}
        <div className={classes.unseen} aria-hidden="true">
          <input
            name="website"
            tabIndex={-1}
            autoComplete="off"
            value={values.website}
            onChange={(event) => set('website', event.currentTarget.value)}
          />
        </div>
        {card.consent && (
          <Checkbox
            name="agrees"
            label={<span className={classes.consent}>{card.consent}</span>}
            checked={values.agrees === ticked}
            error={errorOf('agrees')}
            onChange={(event) => set('agrees', event.currentTarget.checked ? ticked : '')}
          />
        )}
        <Button type="submit" size="lg" loading={busy} fullWidth>
          {t('watch')}
        </Button>
      </form>
    </>
  );
}
