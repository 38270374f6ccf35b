import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '~/generated/room';
import { usePreparing } from '~/prepared/context';
import { Deed } from '~/prepared/Deed';
import { Places } from '~/prepared/Places';
import classes from './Call.module.css';
import { CallCard } from './CallCard';

type PreparedCallProps = {
  call: Call;
  order: readonly string[];
  isShown: boolean;
  before: ReactNode;
  onEdit: () => void;
};

export function PreparedCall({ call, order, isShown, before, onEdit }: PreparedCallProps) {
  const { t } = useTranslation('call_to_action');
  const { give, may } = usePreparing();
  const { id, message, seconds, followed } = call;
  const remove = () => void give({ kind: 'delete_call', call: id });
  return (
    <li className={classes.prepared} data-shown={isShown || undefined}>
      <CallCard call={call} />
      <span className={classes.facts}>
        {[
          t('followed', { count: followed }),
          seconds ? t('seconds', { count: seconds }) : t('untilClosed'),
        ].join(' · ')}
      </span>
      <div className={classes.deeds}>
        {before}
        {!isShown && may('change_call') && (
          <Deed label={t('edit', { message })} onClick={onEdit}>
            <IconPencil size={18} />
          </Deed>
        )}
        {may('copy_call') && (
          <Deed label={t('copy', { message })} onClick={() => void give({ kind: 'copy_call', call: id })}>
            <IconCopy size={18} />
          </Deed>
        )}
        {may('order_calls') && (
          <Places
            what={message}
            id={id}
            order={order}
            onOrder={(next) => void give({ kind: 'order_calls', order: next })}
          />
        )}
        {!isShown && may('delete_call') && (
          <Deed label={t('delete', { message })} onClick={remove}>
            <IconTrash size={18} />
          </Deed>
        )}
      </div>
    </li>
  );
}
