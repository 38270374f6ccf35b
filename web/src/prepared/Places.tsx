import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Deed } from './Deed';

type PlacesProps = { what: string; id: string; order: readonly string[]; onOrder: (order: string[]) => void };

/** Up and down in a list of several. */
export function Places({ what, id, order, onOrder }: PlacesProps) {
  const { t } = useTranslation('prepared');
  if (order.length < 2) return null;
  const place = order.indexOf(id);
  const swap = (other: number) => {
    const next = [...order];
    next.splice(place, 1);
    next.splice(other, 0, id);
    onOrder(next);
  };
  return (
    <>
      <Deed label={t('up', { what })} isOff={place === 0} onClick={() => swap(place - 1)}>
        <IconArrowUp size={18} />
      </Deed>
      <Deed label={t('down', { what })} isOff={place === order.length - 1} onClick={() => swap(place + 1)}>
        <IconArrowDown size={18} />
      </Deed>
    </>
  );
}
