import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Plan } from '~/api/wire';
import classes from './PlanCard.module.css';
import { planTitle } from './plan-title';

export function PlanCard({ plan }: { plan: Plan }) {
  const { t } = useTranslation('schedule');
  return (
    <Link to="/settings#plan" className={classes.card}>
      <strong>{planTitle(t, plan.name)}</strong>
      <span>{t('panel.upTo', { count: plan.attendees })}</span>
    </Link>
  );
}
