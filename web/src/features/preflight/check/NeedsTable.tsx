import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Check.module.css';
import type { As } from './judge';
import type { Need, Row } from './measured';

type NeedsTableProps = { needs: Need[]; row: Row | null; reached: Row | undefined; as: As };

/** What sessions ask of a line, and how far this one gets. */
export function NeedsTable({ needs, row, reached, as }: NeedsTableProps) {
  const { t, i18n } = useTranslation('preflight');
  const last = needs.findIndex((need) => need.row === reached);
  const kilobits = new Intl.NumberFormat(i18n.language);
  return (
    <table className={classes.needs}>
      <caption>{t('needs.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('needs.what')}</th>
          <th scope="col">{t(`needs.${as}`)}</th>
          <th scope="col">{t('needs.yours')}</th>
        </tr>
      </thead>
      <tbody>
        {needs.map((need, index) => (
          <tr
            key={need.row}
            data-wanted={need.row === row || undefined}
            data-enough={index <= last || undefined}
          >
            <th scope="row">
              {t(`row.${need.row}`)}
              {need.row === row && <span className={classes.wanted}>{t('needs.wanted')}</span>}
            </th>
            <td className="tabular">{kilobits.format(need[as])}</td>
            <td>
              {index <= last ? (
                <IconCheck size={18} role="img" aria-label={t('needs.enough')} />
              ) : (
                <IconX size={18} role="img" aria-label={t('needs.tooLittle')} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
