import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CopyField.module.css';
import { useCopyText } from './useCopyText';

type CopyFieldProps = { label: string; shown: string; copied?: string };

/** Something to hand on to others, with the button that copies it. */
export function CopyField({ label, shown, copied = shown }: CopyFieldProps) {
  const { t } = useTranslation();
  const copyText = useCopyText();
  const id = useId();
  return (
    <div className={classes.field}>
      <span className={classes.label} id={id}>
        {label}
      </span>
      <output className={classes.value} aria-labelledby={id}>
        {shown}
      </output>
      <ActionIcon aria-label={t('copyThis', { what: label })} onClick={() => copyText(copied)}>
        <IconCopy size={19} />
      </ActionIcon>
    </div>
  );
}
