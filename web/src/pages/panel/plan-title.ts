import type { TFunction } from 'i18next';

/** A plan's name for people; a plan that the operator added shows as it is called. */
export function planTitle(t: TFunction<'schedule'>, name: string): string {
  switch (name) {
    case 'own':
      return t('panel.plan.own');
    case 'trial':
      return t('panel.plan.trial');
    default:
      return name;
  }
}
