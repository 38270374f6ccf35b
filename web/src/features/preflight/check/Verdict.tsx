import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Check.module.css';
import type { Grade } from './judge';

export const gradeIcons = {
  running: IconLoader2,
  good: IconCircleCheck,
  fair: IconInfoCircle,
  bad: IconAlertTriangle,
} as const;

/** What it comes to, in one sentence. */
export function Verdict({ grade, problem }: { grade: Grade; problem?: string }) {
  const { t } = useTranslation('preflight');
  const Icon = gradeIcons[grade];
  return (
    <p className={classes.verdict} data-grade={grade} role="status">
      <Icon size={26} aria-hidden="true" />
      <span>{problem ?? t(`verdict.${grade}`)}</span>
    </p>
  );
}
