import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';

type BannerProps = { tone: 'amber' | 'calm'; text: string; children?: ReactNode };

/** A line above the room about something that lasts. */
export function Banner({ tone, text, children }: BannerProps) {
  const Icon = tone === 'amber' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.banner} data-tone={tone} role="status">
      <Icon size={18} aria-hidden="true" />
      <span className={classes.text}>{text}</span>
      {children}
    </div>
  );
}
