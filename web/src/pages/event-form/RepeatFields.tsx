import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './EventFields.module.css';
import { type EventValues, intervalUnits } from './event-form';

type RepeatFieldsProps = {
  values: EventValues;
  set: (name: keyof EventValues & string, value: string) => void;
  problem: string | undefined;
};

/** How often an event takes place, and until when. */
export function RepeatFields({ values, set, problem }: RepeatFieldsProps) {
  const { t } = useTranslation('events');
  const unit = intervalUnits[values.repeat as keyof typeof intervalUnits];
  const number = (name: 'interval' | 'times', label: string, least: number, most: number) => (
    <NumberInput
      label={label}
      min={least}
      max={most}
      allowDecimal={false}
      clampBehavior="strict"
      value={values[name]}
      onChange={(value) => set(name, String(value))}
    />
  );
  return (
    <div className={classes.repeat}>
      <NativeSelect
        label={t('repeat.label')}
        value={values.repeat}
        onChange={(event) => set('repeat', event.currentTarget.value)}
        data={(['never', 'daily', 'weekly', 'monthly'] as const).map((value) => ({
          value,
          label: t(`repeat.${value}`),
        }))}
      />
      {unit && (
        <>
          {number('interval', t(`repeat.interval.${unit}`), 1, 12)}
          <NativeSelect
            label={t('repeat.ends')}
            value={values.ends}
            onChange={(event) => set('ends', event.currentTarget.value)}
            data={[
              { value: 'times', label: t('repeat.endsTimes') },
              { value: 'until', label: t('repeat.endsUntil') },
            ]}
          />
          {values.ends === 'times' ? (
            number('times', t('repeat.times'), 2, 100)
          ) : (
            <TextInput
              type="date"
              label={t('repeat.until')}
              value={values.until}
              min={values.date}
              error={problem}
              onChange={(event) => set('until', event.currentTarget.value)}
            />
          )}
        </>
      )}
    </div>
  );
}
