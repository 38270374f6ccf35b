import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cut, cutsOf, type Edit, editOf, movedFrom, movedTo, tidied, timeOf, timeText } from './cuts';
import classes from './Trim.module.css';

type TimeFieldProps = { label: string; at: number; lasts: number; onTyped: (at: number) => void };

/** Taken over when the field is left, or with Enter. */
function TimeField({ label, at, lasts, onTyped }: TimeFieldProps) {
  const { t } = useTranslation('trim');
  const [typed, setTyped] = useState(timeText(at));
  useEffect(() => setTyped(timeText(at)), [at]);
  const moment = timeOf(typed);
  const isWrong = moment === undefined || moment > lasts + 100;
  const keep = () => {
    if (isWrong || timeText(moment) === timeText(at)) return;
    onTyped(Math.min(lasts, moment));
  };
  return (
    <TextInput
      className={classes.field}
      label={label}
      value={typed}
      inputMode="text"
      error={isWrong && t('badTime', { most: timeText(lasts) })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}

type CutListProps = { edit: Edit; lasts: number; onChange: (next: (edit: Edit) => Edit) => void };

/** What is left out, to the tenth of a second. */
export function CutList({ edit, lasts, onChange }: CutListProps) {
  const { t } = useTranslation('trim');
  const cuts = cutsOf(edit, lasts);
  const replaced = (number: number, cut: Cut[]) =>
    onChange(() => tidied(editOf(cuts.toSpliced(number, 1, ...cut), lasts)));
  if (cuts.length === 0) return <p className={classes.none}>{t('none')}</p>;
  return (
    <ol className={classes.list} aria-label={t('list')}>
      {cuts.map((cut, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field keeps the focus while its cut moves
        <li key={number}>
          <TimeField
            label={t('from')}
            at={cut.from_ms}
            lasts={lasts}
            onTyped={(from_ms) => replaced(number, [movedFrom(cut, from_ms, lasts)])}
          />
          <TimeField
            label={t('to')}
            at={cut.to_ms}
            lasts={lasts}
            onTyped={(to_ms) => replaced(number, [movedTo(cut, to_ms)])}
          />
          <span className={classes.lasts}>{t('leftOut', { time: timeText(cut.to_ms - cut.from_ms) })}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('remove', { from: timeText(cut.from_ms), to: timeText(cut.to_ms) })}
            onClick={() => replaced(number, [])}
          >
            <IconTrash size={20} />
          </ActionIcon>
        </li>
      ))}
    </ol>
  );
}
