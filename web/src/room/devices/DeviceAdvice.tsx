import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeviceProblem } from '../media/device-problem';
import classes from './DeviceAdvice.module.css';

/** Why a device does not work, and what helps. */
export function DeviceAdvice({ problem }: { problem: DeviceProblem | undefined }) {
  const { t } = useTranslation('devices');
  return (
    <div role="status">
      {problem && (
        <p className={classes.advice}>
          <IconAlertTriangle size={18} aria-hidden="true" />
          <span>{t(`problem.${problem.code}`, { device: t(`the.${problem.source}`) })}</span>
        </p>
      )}
    </div>
  );
}
