import { useTranslation } from 'react-i18next';
import classes from './RoleTag.module.css';
import type { Role } from './wire';

/** Says who of the crew somebody is; attendees need no word. */
export function RoleTag({ role }: { role: Role }) {
  const { t } = useTranslation('room');
  if (role === 'attendee') return null;
  return <span className={classes.tag}>{t(`role.${role}`)}</span>;
}
